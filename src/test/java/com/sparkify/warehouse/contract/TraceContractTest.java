package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.PortableSql;
import com.sparkify.warehouse.engine.SqlFiles;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.source.Sources;
import com.sparkify.warehouse.trace.Candidate;
import com.sparkify.warehouse.trace.FileLook;
import com.sparkify.warehouse.trace.FileLook.State;
import com.sparkify.warehouse.trace.Match.Rule;
import com.sparkify.warehouse.trace.Trace;
import com.sparkify.warehouse.trace.Tracer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a play comes from and why it matches, on any engine. */
abstract class TraceContractTest extends ShopContractTest {
  /** 2018-11-05T00:00:00Z. */
  private static final long MONDAY = 1_541_376_000_000L;

  private static final long DAY = 86_400_000;
  private static final long PLAY = 7_000_003;

  @Test
  void everyDeliveryIsFoundWithWhatBecameOfIt() {
    shop.events("a.json", "", play(0, 8, "free"), play(0, 8, "paid"));
    shop.events("b.json", "nonsense", play(0, 9, "free"), play(0, 8, "free"), play(1, 8, "free"));
    shop.load();
    assertThat(deliveries(trace()))
        .containsExactly(
            "a.json:2 WINNER null",
            "a.json:3 DUPLICATE level is paid, not free",
            "b.json:2 CONFLICT userId is 9, not 8",
            "b.json:3 DUPLICATE the same again",
            "b.json:4 CONFLICT ts is 2018-11-05T00:00:00.001Z, not 2018-11-05T00:00:00Z");
  }

  @Test
  void onlyFilesWithPlaysAroundTheMomentOrWithLosersAreReadAgain() {
    shop.events("a.json", play(0, 8, "free"), other(2 * DAY));
    shop.events("b.json", other(3 * DAY));
    shop.load();
    shop.events("c.json", play(5 * DAY, 8, "free"));
    shop.load();
    assertThat(trace().files())
        .extracting(TraceContractTest::name)
        .containsExactly("a.json", "c.json");
    assertThat(deliveries(trace()))
        .containsExactly(
            "a.json:1 WINNER null",
            "c.json:1 CONFLICT ts is 2018-11-10T00:00:00Z, not 2018-11-05T00:00:00Z");
  }

  @Test
  void aDeliveryThatWasReplacedIsFoundIfEveryFileIsRead() {
    shop.events("late.json", play(5 * DAY, 8, "free"));
    shop.load();
    shop.events("early.json", play(0, 8, "free"));
    assertThat(shop.load().plays().replaced()).isEqualTo(1);
    assertThat(deliveries(trace())).containsExactly("early.json:1 WINNER null");
    assertThat(deliveries(trace(PLAY, true).orElseThrow()))
        .containsExactly(
            "early.json:1 WINNER null",
            "late.json:1 CONFLICT ts is 2018-11-10T00:00:00Z, not 2018-11-05T00:00:00Z");
  }

  @Test
  void filesThatChangedOrAreGoneAreSaidSo() throws IOException {
    Path changed = shop.events("a.json", play(0, 8, "free"));
    Path gone = shop.events("b.json", play(0, 8, "free"));
    shop.events("c.json", play(0, 8, "free"));
    shop.load();
    Shop.write(changed, ("\n\n" + play(-1, 8, "free").replace('\'', '"')).getBytes());
    Files.delete(gone);
    assertThat(trace().files())
        .extracting(FileLook::state)
        .containsExactly(State.CHANGED, State.UNREADABLE, State.AS_PUBLISHED);
    assertThat(trace().files().get(1).problem()).contains("b.json does not exist");
    assertThat(deliveries(trace()))
        .containsExactly(
            "a.json:3 NOT_LOADED ts is 2018-11-04T23:59:59.999Z, not 2018-11-05T00:00:00Z",
            "c.json:1 WINNER null");
  }

  @Test
  void aPlayThatIsNotThereHasNoTrace() {
    shop.events("a.json", play(0, 8, "free"));
    shop.load();
    assertThat(trace(PLAY + 1, false)).isEmpty();
  }

  @Test
  void theOnlySongWithTitleAndArtistMatches() {
    shop.songs("a.json", song("S1", "You", "Ann", "200"));
    assertMatch(Rule.ONLY_CANDIDATE, "S1 0.0");
  }

  @Test
  void ofSeveralTheNearestDurationMatches() {
    shop.songs(
        "a.json",
        song("S1", "You", "Ann", "null"),
        song("S2", "You", "Ann", "210.5"),
        song("S3", "You", "Ann", "199"),
        song("S4", "You", "Bob", "200"));
    assertMatch(Rule.NEAREST_DURATION, "S3 1.0", "S2 10.5", "S1 null");
  }

  @Test
  void ofThoseThatAreEquallyNearTheSmallestIdMatches() {
    shop.songs("a.json", song("S2", "You", "Ann", "201"), song("S1", "You", "Ann", "199"));
    assertMatch(Rule.SMALLEST_ID, "S1 1.0", "S2 1.0");
  }

  @Test
  void whereNoneMatchesTheNearestAreShown() {
    shop.songs(
        "a.json",
        song("S1", "Me", "Ann", "200"),
        song("S2", "You", "Bob", "200"),
        song("S3", "YOU", "ann", "999"),
        song("S4", "Me", "Bob", "200"));
    Trace trace = loadAndTrace(play(0, 8, "free"));
    assertThat(trace.match().rule()).isEqualTo(Rule.NO_CANDIDATE);
    assertThat(trace.play().songId()).isNull();
    assertThat(trace.match().nearest())
        .extracting(Candidate::songId)
        .containsExactly("S3", "S2", "S1");
  }

  @Test
  void anEventWithoutAnArtistHasNothingToMatch() {
    shop.songs("a.json", song("S1", "You", "Ann", "200"));
    Trace trace = loadAndTrace(play(0, 8, "free").replace("'Ann'", "null"));
    assertThat(trace.match().rule()).isEqualTo(Rule.NOTHING_TO_MATCH);
    assertThat(trace.match().nearest()).extracting(Candidate::songId).containsExactly("S1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"play", "candidates", "nearest", "conflicts"})
  void itsStatementsStayInTheSqlThatAllEnginesShare(String name) {
    PortableSql.assertPortable(SqlFiles.text(ground.engine().dialect(), "trace/" + name));
  }

  private void assertMatch(Rule rule, String... candidates) {
    Trace trace = loadAndTrace(play(0, 8, "free"));
    assertThat(trace.match().rule()).isEqualTo(rule);
    assertThat(trace.match().candidates())
        .extracting(song -> song.songId() + " " + song.difference())
        .containsExactly(candidates);
    assertThat(candidates[0]).startsWith(trace.play().songId() + " ");
    assertThat(trace.match().nearest()).isEmpty();
  }

  private Trace loadAndTrace(String play) {
    shop.events("a.json", play);
    shop.load();
    return trace();
  }

  private Trace trace() {
    return trace(PLAY, false).orElseThrow();
  }

  private Optional<Trace> trace(long play, boolean everyFile) {
    try (Warehouse warehouse = shop.openForReading()) {
      return new Tracer(warehouse.sql(), Sources::at).trace(play, everyFile);
    }
  }

  private static List<String> deliveries(Trace trace) {
    return trace.deliveries().stream()
        .map(
            d ->
                Path.of(d.path()).getFileName()
                    + ":"
                    + d.line()
                    + " "
                    + d.outcome()
                    + " "
                    + d.why())
        .toList();
  }

  private static String name(FileLook file) {
    return Path.of(file.path()).getFileName().toString();
  }

  private static String play(long after, long user, String level) {
    return "{'page':'NextSong','ts':%d,'sessionId':7,'itemInSession':3,'userId':%d,'level':'%s',"
            .formatted(MONDAY + after, user, level)
        + "'song':'You','artist':'Ann','length':200}";
  }

  private static String other(long after) {
    return play(after, 8, "free").replace("'itemInSession':3", "'itemInSession':4");
  }

  private static String song(String id, String title, String artist, String duration) {
    return "{'song_id':'%s','title':'%s','artist_id':'A1','artist_name':'%s','duration':%s}"
        .formatted(id, title, artist, duration);
  }
}
