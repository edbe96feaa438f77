package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.check.CheckResult;
import com.sparkify.warehouse.engine.Keys;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.ledger.RunRecord.Status;
import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a check finds in a warehouse that somebody has damaged, on any engine. */
abstract class CheckContractTest extends ShopContractTest {
  /** 2018-11-05T00:00:00Z. */
  private static final long MONDAY = 1_541_376_000_000L;

  @BeforeEach
  void load() {
    shop.songs("a.json", song("S1", 200), song("S2", 300), song("S3", 201).replace("A1", "A3"));
    shop.songs("b.json", song("S9", 100).replace("A1", "A9").replace("You", "Alone"));
    shop.events(
        "a.json", play(0, 0, "You"), play(1, 0, "You"), play(2, 5, "Unknown"), "nonsense", "");
    shop.load();
  }

  @Test
  void aHealthyWarehousePassesAll() {
    CheckReport report = shop.check();
    assertThat(report.checks()).hasSizeGreaterThan(40).allMatch(CheckResult::passed);
    assertThat(report.passed()).isTrue();
    assertThat(report.checks()).extracting(CheckResult::name).doesNotHaveDuplicates();
    assertThat(report.checks())
        .filteredOn(result -> result.table().equals("songplays"))
        .extracting(CheckResult::examined)
        .containsOnly(3L);
  }

  @Test
  void aWarehouseWithEveryFaultInItsSourcePassesWhatBlocks() {
    Path out = folder.resolve("faults");
    shop = Shop.simulated(ground, new SimulationRequest(2_000, 500, 5, 1, out, true));
    shop.load(Mode.NEW, Long.MAX_VALUE);
    assertThat(shop.check().checks()).noneMatch(CheckResult::isFailure);
    shop.load(Mode.RETRY_REJECTS, Long.MAX_VALUE);
    assertThat(shop.check().checks()).noneMatch(CheckResult::isFailure);
    shop.load(Mode.FULL_REFRESH, Long.MAX_VALUE);
    assertThat(shop.check().checks()).noneMatch(CheckResult::isFailure);
  }

  @Test
  void tablesWithoutARowPass() {
    try (Warehouse warehouse = shop.openForWriting()) {
      Tables tables = new Tables(warehouse);
      tables.drop("here");
      tables.bringUpToDate("here");
      warehouse.commit();
    }
    assertThat(shop.check().checks()).allMatch(CheckResult::passed);
  }

  @Test
  void everyTableIsSearchedForWhatMustNotBeMissing() {
    assertThat(shop.check().checks())
        .extracting(CheckResult::name)
        .containsAll(Tables.ofStarAndLedger().stream().map(t -> t.name() + ".required").toList());
  }

  @Test
  void aPlayThatIsThereTwiceIsFound() {
    dropKey("songplays");
    damage("INSERT INTO songplays SELECT * FROM songplays WHERE songplay_id = 3000002");
    assertThat(found())
        .containsExactly(
            "songplays.unique: songplay_id=3000002, copies=2",
            "songplays.accounted: plays=4, inserted=3");
  }

  @Test
  void aRowThatIsThereTwiceIsFoundInEveryTableWithAKey() {
    List<Table> keyed = Tables.ofStarAndLedger().stream().filter(t -> !t.key().isEmpty()).toList();
    for (Table table : keyed) {
      dropKey(table.name());
      damage("INSERT INTO " + table.name() + " SELECT * FROM " + table.name());
    }
    assertThat(shop.check().checks())
        .filteredOn(result -> result.name().endsWith(".unique"))
        .hasSameSizeAs(keyed)
        .allMatch(CheckResult::isFailure);
  }

  @Test
  void aRequiredValueThatIsMissingIsFound() {
    damage(
        // A copy requires nothing; Redshift cannot take it from a column.
        "CREATE TABLE lax AS SELECT * FROM songplays",
        "DROP TABLE songplays",
        "ALTER TABLE lax RENAME TO songplays",
        "UPDATE songplays SET user_id = NULL WHERE songplay_id = 3000001");
    assertThat(found()).containsExactly("songplays.required: songplay_id=3000001, missing=user_id");
  }

  @Test
  void aPlayWhoseIdIsNotItsSessionAndItemIsFound() {
    damage("UPDATE songplays SET item_in_session = 7 WHERE songplay_id = 3000001");
    assertThat(found())
        .containsExactly(
            "songplays.identity: songplay_id=3000001, session_id=3, item_in_session=7");
  }

  @Test
  void aSessionOutOfRangeIsFoundAndDoesNotEndTheCheck() {
    damage("UPDATE songplays SET session_id = 9223372036854775807 WHERE songplay_id = 3000001");
    assertThat(found()).singleElement().asString().startsWith("songplays.identity: ");
  }

  @Test
  void aUserThatIsNotThereIsFound() {
    damage("DELETE FROM users WHERE user_id = 2");
    assertThat(found())
        .containsExactly("songplays.user_id-resolves: songplay_id=3000002, user_id=2");
  }

  @Test
  void aMomentThatIsNotThereIsFound() {
    damage("DELETE FROM time WHERE start_time > timestamp '2018-11-05 00:00:00'");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith(
            "songplays.start_time-resolves: songplay_id=3000002, start_time=2018-11-05 00:00:00.005");
  }

  @Test
  void aSongThatIsNotThereIsFound() {
    damage("DELETE FROM songs WHERE song_id = 'S1'");
    assertThat(found())
        .contains("songplays.song_id-resolves: songplay_id=3000000, song_id=S1")
        .anyMatch(line -> line.startsWith("songplays.match: "))
        .hasSize(2);
  }

  @Test
  void anArtistThatIsNotThereIsFound() {
    damage("DELETE FROM artists WHERE artist_id = 'A9'");
    assertThat(found()).containsExactly("songs.artist_id-resolves: song_id=S9, artist_id=A9");
    damage("DELETE FROM artists WHERE artist_id = 'A1'");
    assertThat(found()).contains("songplays.artist_id-resolves: songplay_id=3000000, artist_id=A1");
  }

  @Test
  void aMomentWithAnotherHourIsFound() {
    for (String column : List.of("hour", "day", "week", "month", "year", "weekday")) {
      damage("UPDATE time SET " + column + " = " + column + " + 1");
      assertThat(found()).as(column).hasSize(1).allMatch(line -> line.startsWith("time.columns: "));
      damage("UPDATE time SET " + column + " = " + column + " - 1");
    }
    assertThat(found()).isEmpty();
  }

  @Test
  void aMomentAtWhichNothingWasPlayedIsFound() {
    damage("INSERT INTO time VALUES (timestamp '2018-11-06 10:00:00', 10, 6, 45, 11, 2018, 2)");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("time.played: start_time=2018-11-06 10:00:00");
  }

  @Test
  void aPlayMatchedToASongThatIsNotTheBestIsFound() {
    damage("UPDATE songplays SET song_id = 'S2' WHERE songplay_id = 3000001");
    assertThat(found())
        .containsExactly(
            "songplays.match: songplay_id=3000001, song_id=S2, best_song_id=S1,"
                + " artist_id=A1, best_artist_id=A1");
  }

  @Test
  void aPlayMatchedToTheArtistOfAnotherSongIsFound() {
    damage("UPDATE songplays SET artist_id = 'A3' WHERE songplay_id = 3000001");
    assertThat(found())
        .containsExactly(
            "songplays.match: songplay_id=3000001, song_id=S1, best_song_id=S1,"
                + " artist_id=A3, best_artist_id=A1");
  }

  @Test
  void aPlayWithoutTheSongThatItCouldHaveIsFound() {
    damage("UPDATE songplays SET song_id = NULL, artist_id = NULL WHERE songplay_id = 3000001");
    assertThat(found()).singleElement().asString().contains("song_id=null, best_song_id=S1");
  }

  @Test
  void aPlayWithASongOfAnotherTitleIsFound() {
    damage("UPDATE songplays SET song_id = 'S9', artist_id = 'A9' WHERE songplay_id = 3000002");
    assertThat(found()).singleElement().asString().contains("song_id=S9, best_song_id=null");
  }

  @Test
  void aUserAsOfAnEarlierEventIsFound() {
    damage("UPDATE users SET seen_at = timestamp '2018-11-04 00:00:00' WHERE user_id = 2");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("users.latest: user_id=2, songplay_id=3000002, ");
  }

  @Test
  void aPlayThatIsGoneIsFound() {
    damage("DELETE FROM songplays WHERE songplay_id = 3000001");
    assertThat(found()).containsExactly("songplays.accounted: plays=2, inserted=3");
  }

  @Test
  void aPlayThatIsGoneIsFoundAfterAFullRefreshToo() {
    shop.load(Mode.FULL_REFRESH);
    assertThat(found()).isEmpty();
    damage("DELETE FROM songplays WHERE songplay_id = 3000001");
    assertThat(found()).containsExactly("songplays.accounted: plays=2, inserted=3");
    assertThat(shop.runs())
        .extracting(RunRecord::status)
        .containsExactly(Status.PUBLISHED, Status.SUPERSEDED);
  }

  @Test
  void aRunInWhichLinesOrPlaysVanishedIsFound() {
    damage("UPDATE etl_runs SET lines_blank = 9");
    assertThat(found()).containsExactly("etl_runs.lines: run_id=1");
    damage("UPDATE etl_runs SET lines_blank = 1, plays_known = 9");
    assertThat(found()).containsExactly("etl_runs.plays: run_id=1");
  }

  @Test
  void aFileInWhichLinesVanishedIsFound() {
    damage("UPDATE etl_files SET lines_blank = 9 WHERE record_set = 'events'");
    assertThat(found()).singleElement().asString().startsWith("etl_files.lines: path=" + folder);
  }

  @Test
  void aFileThatNoRunPublishedIsFound() {
    damage("UPDATE etl_files SET run_id = 7 WHERE path LIKE '%b.json'");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("etl_files.published: path=" + folder)
        .endsWith("record_set=songs, run_id=7");
  }

  @Test
  void aRejectThatIsGoneIsFound() {
    damage("DELETE FROM etl_rejects");
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("etl_files.rejects: ")
        .endsWith("lines_rejected=1, kept=0");
  }

  @Test
  void aFileThatIsMendedAndReadAgainPasses() {
    shop.events("a.json", play(0, 0, "You"), play(1, 0, "You"), "nonsense", "[]", "more nonsense");
    shop.load();
    assertThat(found()).isEmpty();
    shop.load(Mode.RETRY_REJECTS);
    assertThat(found()).isEmpty();
  }

  @Test
  void valuesNobodyKnowsAreAWarningAndDoNotFail() {
    damage("UPDATE songplays SET level = 'Free'", "UPDATE users SET gender = 'X'");
    CheckReport report = shop.check();
    assertThat(report.passed()).isTrue();
    assertThat(report.warned()).isEqualTo(2);
    assertThat(found())
        .containsExactly(
            "users.gender-plausible: user_id=1, gender=X",
            "songplays.level-plausible: songplay_id=3000000, level=Free");
  }

  @Test
  void timesLongAgoAndInTheFutureAreAWarning() {
    shop.events("b.json", play(3, -MONDAY, "You"), play(4, 253_402_300_799_999L - MONDAY, "You"));
    shop.load();
    assertThat(shop.check().checks())
        .filteredOn(CheckResult::isWarning)
        .extracting(CheckResult::name, CheckResult::violations)
        .containsExactly(
            tuple("users.seen_at-plausible", 1L), tuple("songplays.start_time-plausible", 2L));
    assertThat(shop.check().passed()).isTrue();
  }

  @Test
  void aColumnWithoutAnyValueIsAWarning() {
    damage("UPDATE songplays SET location = NULL, user_agent = NULL");
    assertThat(found()).containsExactly("songplays.filled: missing=location");
    assertThat(shop.check().warned()).isEqualTo(1);
  }

  @Test
  void theFirstViolationsAreNamedAndAllAreCounted() {
    shop.events(
        "b.json", IntStream.range(10, 30).mapToObj(i -> play(i, i, "You")).toArray(String[]::new));
    shop.load();
    damage("UPDATE songplays SET level = 'x'");
    CheckResult level =
        shop.check().checks().stream().filter(CheckResult::isWarning).findFirst().orElseThrow();
    assertThat(level.violations()).isEqualTo(23);
    assertThat(level.examples()).hasSize(5).startsWith("songplay_id=3000000, level=x");
  }

  /** What did not pass, each with its first example. */
  private List<String> found() {
    return shop.check().checks().stream()
        .filter(result -> !result.passed())
        .map(result -> result.name() + ": " + result.examples().get(0))
        .toList();
  }

  private void damage(String... statements) {
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So that the engine does not hold it. */
  private void dropKey(String table) {
    if (ground.engine().dialect().keys() == Keys.ENFORCED) {
      damage("ALTER TABLE " + table + " DROP CONSTRAINT IF EXISTS " + table + "_pkey");
    }
  }

  /** A play of user 1 or, if the title is not known, 2. */
  private static String play(int item, long later, String title) {
    return ("{'page':'NextSong','ts':%d,'sessionId':3,'itemInSession':%d,'userId':'%d',"
            + "'level':'paid','song':'%s','artist':'Ann','length':200.0,'location':'Rome',"
            + "'userAgent':'Firefox','firstName':'F','lastName':'L','gender':'F'}")
        .formatted(MONDAY + later, item, title.equals("Unknown") ? 2 : 1, title);
  }

  private static String song(String id, int duration) {
    return ("{'song_id':'%s','title':'You','artist_id':'A1','artist_name':'Ann','duration':%d.0,"
            + "'year':2001,'artist_location':'Rome','artist_latitude':41.9,'artist_longitude':12.5}")
        .formatted(id, duration);
  }
}
