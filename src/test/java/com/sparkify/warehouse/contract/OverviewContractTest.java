package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.PortableSql;
import com.sparkify.warehouse.engine.SqlFiles;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.overview.Activity;
import com.sparkify.warehouse.overview.Audience;
import com.sparkify.warehouse.overview.Day;
import com.sparkify.warehouse.overview.Favourite;
import com.sparkify.warehouse.overview.Funnel;
import com.sparkify.warehouse.overview.Overview;
import com.sparkify.warehouse.overview.OverviewReader;
import com.sparkify.warehouse.overview.RejectCount;
import com.sparkify.warehouse.overview.Unmatched;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the page, against plain questions to the tables, on any engine. */
abstract class OverviewContractTest extends ShopContractTest {
  /** 2018-11-05T00:00:00Z. */
  private static final long MONDAY = 1_541_376_000_000L;

  private static final long HOUR = 3_600_000;

  @Test
  void theFiguresOfASimulatedServiceAreThoseOfItsTables() {
    simulate();
    Overview overview = overview();
    Activity all = overview.totals().activity();
    assertThat(List.of(all.plays(), all.listeners(), all.sessions()))
        .isEqualTo(
            numbers("count(*), count(DISTINCT user_id), count(DISTINCT session_id)", "TRUE"));
    assertThat(List.of(overview.totals().matched(), overview.totals().free()))
        .isEqualTo(numbers("count(song_id), count(CASE level WHEN 'free' THEN 1 END)", "TRUE"));
    assertThat(overview.listening().days())
        .hasSizeGreaterThan(4)
        .allSatisfy(day -> assertThat(figures(day)).isEqualTo(figuresOf(day)));
    assertThat(sum(overview.listening().days()) + overview.listening().astrayPlays())
        .isEqualTo(all.plays());
    assertThat(overview.checks().passed()).isTrue();
    assertThat(overview.runs()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void anAudienceHasItsOwnFavourites(Audience audience) {
    simulate();
    Overview overview = overview();
    String level =
        audience == Audience.ALL
            ? "TRUE"
            : "level = '" + audience.name().toLowerCase(Locale.ROOT) + "'";
    assertThat(names(overview.listening().songs(), audience))
        .isEqualTo(top("song_title, artist_name", "song_title IS NOT NULL AND " + level));
    assertThat(names(overview.listening().artists(), audience))
        .isEqualTo(top("artist_name, NULL", "artist_name IS NOT NULL AND " + level));
    assertThat(names(overview.listening().places(), audience))
        .isEqualTo(top("location, NULL", "location IS NOT NULL AND " + level));
    long plays = numbers("count(*)", level).get(0);
    assertThat(overview.listening().hours().stream().mapToLong(h -> h.plays().get(audience)).sum())
        .isEqualTo(plays);
    assertThat(overview.listening().devices())
        .filteredOn(device -> device.audience() == audience)
        .isNotEmpty()
        .extracting(Favourite::place)
        .startsWith(1)
        .doesNotHaveDuplicates();
  }

  @Test
  void theFunnelIsThatOfTheDeliveredLines() {
    shop.songs("a.json", song("S1", "You", "Ann"));
    shop.events(
        "a.json",
        play(0, 0, "You", "Ann"),
        play(0, 0, "You", "Ann"),
        play(1, 0, "Unknown", "Ann"),
        play(2, 0, "You", "Ann").replace("NextSong", "Home"),
        "nonsense",
        "");
    shop.load();
    shop.events("b.json", play(0, 7, "You", "Ann"), "{'page':'Home','ts':'x'}");
    shop.load();
    assertThat(overview().funnel()).isEqualTo(new Funnel(8, 1, 2, 5, 4, 2, 1));
    assertThat(overview().rejects())
        .containsExactly(
            new RejectCount("events", "conflict", null, 1, 2),
            new RejectCount("events", "malformed", null, 1, 1),
            new RejectCount("events", "wrong-type", "ts", 1, 2));
  }

  @Test
  void theHoursAreThoseOfTheWeekInUtc() {
    shop.events(
        "a.json", play(0, 0, "A", "B"), play(1, 26 * HOUR, "A", "B"), play(2, -1, "A", "B"));
    shop.load();
    assertThat(overview().listening().hours())
        .extracting(h -> h.weekday() + " " + h.hour() + " " + h.plays().get(Audience.ALL))
        .containsExactly("0 23 1", "1 0 1", "2 2 1");
  }

  @Test
  void daysWithoutAPlayAreThereUnlessTheSpanIsAMistake() {
    shop.events("a.json", play(0, 0, "A", "B"), play(1, 72 * HOUR, "A", "B"));
    shop.load();
    assertThat(overview().listening().days())
        .extracting(day -> day.day() + " " + day.activity().get(Audience.ALL).plays())
        .containsExactly("2018-11-05 1", "2018-11-06 0", "2018-11-07 0", "2018-11-08 1");
    shop.events("b.json", play(2, 978_307_200_000L - MONDAY, "A", "B"));
    shop.load();
    assertThat(overview().listening().days())
        .extracting(day -> day.day().toString())
        .containsExactly("2001-01-01", "2018-11-05", "2018-11-08");
  }

  @Test
  void daysThatCannotBeTrueAreCountedAndLeftOutUnlessThereIsNoOther() {
    shop.events("a.json", play(0, -MONDAY, "A", "B"));
    shop.load();
    assertThat(overview().listening().days())
        .extracting(day -> day.day().toString())
        .containsExactly("1970-01-01");
    shop.events("b.json", play(1, 0, "A", "B"), play(2, 253_402_300_799_999L - MONDAY, "A", "B"));
    shop.load();
    assertThat(overview().listening().days())
        .extracting(day -> day.day().toString())
        .containsExactly("2018-11-05");
    assertThat(overview().listening().astrayPlays()).isEqualTo(2);
  }

  @Test
  void ofTheSongsOfAnArtistTheOneThatBeginsAlikeIsNearest() {
    shop.songs("a.json", song("S1", "Any", "Ann"), song("S2", "You (Remastered)", "Ann"));
    shop.events("a.json", play(0, 0, "You", "Ann"));
    shop.load();
    assertThat(overview().gap().unmatched().get(0).nearest())
        .extracting(near -> near.title())
        .containsExactly("You (Remastered)", "Any");
  }

  @Test
  void whatCaseAndPunctuationKeepApartIsCountedAndNamed() {
    shop.songs(
        "a.json",
        song("S1", "Don’t Stop!", "Ann & Bob"),
        song("S2", "Don’t Stop!", "Cy"),
        song("S3", "Élan (Live)", "ann bob"),
        song("S4", "Other", "Nobody"));
    shop.events(
        "a.json",
        play(0, 0, "DONT STOP (feat. Eve)", "ann  Bob featuring Di"),
        play(1, 0, "DONT STOP (feat. Eve)", "ann  Bob featuring Di"),
        play(2, 0, "ÉLAN - live", "Ann, Bob"),
        play(3, 0, "Feather", "Dan"),
        play(4, 0, "...", "Dan"),
        play(5, 0, "Other", "Nobody"));
    shop.load();
    assertThat(overview().totals().matched()).isEqualTo(1);
    assertThat(overview().gap().nearlyMatched()).isEqualTo(3);
    assertThat(overview().gap().unmatched())
        .extracting(OverviewContractTest::described)
        .containsExactly(
            "DONT STOP (feat. Eve) 2: Don’t Stop!/Ann & Bob TITLE_AND_ARTIST,"
                + " Don’t Stop!/Cy TITLE, Élan (Live)/ann bob ARTIST",
            "... 1: ",
            "Feather 1: ",
            "ÉLAN - live 1: Élan (Live)/ann bob TITLE_AND_ARTIST, Don’t Stop!/Ann & Bob ARTIST");
  }

  @Test
  void onlyTwentyTitlesWithThreeCandidatesEachAreNamed() {
    shop.songs(
        "a.json",
        IntStream.range(10, 20)
            .mapToObj(i -> song("S" + i, "T" + i, "Ann"))
            .toArray(String[]::new));
    shop.events(
        "a.json",
        IntStream.range(10, 40).mapToObj(i -> play(i, 0, "X" + i, "ANN")).toArray(String[]::new));
    shop.load();
    assertThat(overview().gap().unmatched())
        .hasSize(20)
        .allSatisfy(title -> assertThat(title.nearest()).hasSize(3));
  }

  @Test
  void tablesWithoutARowAreAnOverviewToo() {
    shop.songs("a.json", song("S1", "You", "Ann"));
    shop.load();
    Overview overview = overview();
    assertThat(overview.totals().activity()).isEqualTo(new Activity(0, 0, 0));
    assertThat(overview.listening().days()).isEmpty();
    assertThat(overview.gap().unmatched()).isEmpty();
    assertThat(overview.funnel()).isEqualTo(new Funnel(0, 0, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"days", "favourites", "funnel", "hours", "rejects", "totals", "unmatched"})
  void itsStatementsStayInTheSqlThatAllEnginesShare(String name) {
    PortableSql.assertPortable(SqlFiles.text(ground.engine().dialect(), "overview/" + name));
  }

  private void simulate() {
    Path out = folder.resolve("simulated");
    shop = Shop.simulated(ground, new SimulationRequest(3_000, 300, 6, 1, out, true));
    shop.load(Mode.NEW, Long.MAX_VALUE);
  }

  private Overview overview() {
    try (Warehouse warehouse = shop.openForReading()) {
      return new OverviewReader(warehouse).read(Instant.now());
    }
  }

  private static long sum(List<Day> days) {
    return days.stream().mapToLong(day -> day.activity().get(Audience.ALL).plays()).sum();
  }

  private static List<Long> figures(Day day) {
    Activity all = day.activity().get(Audience.ALL);
    Activity paid = day.activity().get(Audience.PAID);
    return List.of(all.plays(), all.listeners(), all.sessions(), paid.plays(), paid.listeners());
  }

  private List<Long> figuresOf(Day day) {
    String midnight = "timestamp '" + day.day() + " 00:00:00'";
    String today =
        "start_time >= %1$s AND start_time < %1$s + interval '1 day'".formatted(midnight);
    List<Long> all =
        new ArrayList<>(
            numbers("count(*), count(DISTINCT user_id), count(DISTINCT session_id)", today));
    all.addAll(numbers("count(*), count(DISTINCT user_id)", today + " AND level = 'paid'"));
    return all;
  }

  private static List<String> names(List<Favourite> favourites, Audience audience) {
    return favourites.stream()
        .filter(favourite -> favourite.audience() == audience)
        .map(f -> f.name() + "|" + f.credit() + "|" + f.plays() + "|" + f.listeners())
        .toList();
  }

  private List<String> top(String columns, String where) {
    String query =
        "SELECT %s, count(*), count(DISTINCT user_id) FROM songplays WHERE %s GROUP BY 1, 2"
                .formatted(columns, where)
            + " ORDER BY 3 DESC, 1, 2 NULLS LAST LIMIT 10";
    return ask(query).stream().map(row -> String.join("|", row)).toList();
  }

  private List<Long> numbers(String columns, String where) {
    return ask("SELECT " + columns + " FROM songplays WHERE " + where).get(0).stream()
        .map(Long::valueOf)
        .toList();
  }

  private List<List<String>> ask(String query) {
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<List<String>> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(rows.getString(i)));
        }
        all.add(row);
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String described(Unmatched title) {
    return title.title()
        + " "
        + title.plays()
        + ": "
        + String.join(
            ", ",
            title.nearest().stream()
                .map(near -> near.title() + "/" + near.artist() + " " + near.shared())
                .toList());
  }

  private static String play(int item, long later, String song, String artist) {
    return ("{\"page\":\"NextSong\",\"ts\":%d,\"sessionId\":3,\"itemInSession\":%d,\"userId\":\"1\","
            + "\"level\":\"paid\",\"song\":\"%s\",\"artist\":\"%s\",\"length\":200.0}")
        .formatted(MONDAY + later, item, song, artist);
  }

  private static String song(String id, String title, String artist) {
    return ("{\"song_id\":\"%s\",\"title\":\"%s\",\"artist_id\":\"A-%s\",\"artist_name\":\"%s\","
            + "\"duration\":200.0,\"year\":2001}")
        .formatted(id, title, artist.replace(' ', '-'), artist);
  }
}
