package com.sparkify.warehouse.contract;

import static com.sparkify.warehouse.oracle.OracleTable.ARTISTS;
import static com.sparkify.warehouse.oracle.OracleTable.SONGPLAYS;
import static com.sparkify.warehouse.oracle.OracleTable.SONGS;
import static com.sparkify.warehouse.oracle.OracleTable.TIME;
import static com.sparkify.warehouse.oracle.OracleTable.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.ledger.RejectFilter;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Status;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.report.RunReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a run leaves behind, on any engine. */
abstract class EngineContractTest extends ShopContractTest {
  private static final int SEVERAL_BATCHES = 140_000;

  private static final String HOME =
      "{'page':'Home','ts':5,'sessionId':9,'itemInSession':9,'userId':'9','level':'free'}";

  @Test
  void theRealDataGivesItsKnownAnswersAndASecondRunWritesNothing() {
    Shop real = Shop.ofRealData(ground);
    RunReport report = real.load();
    assertThat(report.plays()).isEqualTo(new Plays(6_820, 6_820, 0, 0, 0, 1));
    assertThat(report.rejects()).isEmpty();
    assertThat(report.added())
        .isEqualTo(
            Map.of(
                "songplays", 6_820L, "users", 97L, "songs", 71L, "artists", 69L, "time", 6_813L));
    real.assertAsTheOracleSays();
    assertThat(real.pipeline(Mode.NEW, 0).plan().isEmpty()).isTrue();
    assertThat(real.load().isNothingNew()).isTrue();
    assertThat(real.runs()).hasSize(1);
  }

  @Test
  void aPlanCreatesNothing() {
    shop.events("a.json", play(1, 10, 1));
    assertThat(shop.pipeline(Mode.NEW, 0).plan().files()).isEqualTo(1);
    assertThat(ground.hasTables()).isFalse();
  }

  @Test
  void aFileDeliveredAgainUnderAnotherNameChangesNothing() {
    shop.events("a.json", play(1, 10, 1), HOME);
    shop.load();
    Map<OracleTable, List<List<Object>>> before = shop.tables();
    shop.events("b.json", play(1, 10, 1), HOME);
    assertThat(shop.load().plays()).isEqualTo(new Plays(1, 0, 0, 1, 0, 0));
    assertThat(shop.tables()).isEqualTo(before);
    assertThat(shop.rejects()).isEmpty();
  }

  @Test
  void anEarlierDeliveryReplacesThePublishedPlayAndItsMoment() {
    shop.events("late.json", play(1, 20, 1));
    shop.load();
    shop.events("early.json", play(1, 10, 2), play(1, 30, 2));
    assertThat(shop.load().plays()).isEqualTo(new Plays(2, 0, 1, 0, 1, 0));
    shop.assertAsTheOracleSays();
    assertThat(shop.rows(TIME)).hasSize(1);
    assertThat(shop.rejects())
        .extracting(RejectRecord::reason, RejectRecord::line)
        .containsExactly(tuple("conflict", 2L));
  }

  @Test
  void aSongThatComesAfterItsPlayIsMatchedAndABetterOneTakesOver() {
    shop.events("a.json", play(1, 10, 1), play(2, 10, 1));
    shop.songs("none.json", song("S9", "Other", "'duration':1.0"));
    assertThat(shop.load().plays().matched()).isZero();
    shop.songs("far.json", song("S1", "You", "'duration':100.0"));
    assertThat(shop.load().rematched()).isEqualTo(2);
    shop.assertAsTheOracleSays();
    shop.songs("near.json", song("S2", "You", "'duration':199.0"));
    assertThat(shop.load().rematched()).isEqualTo(2);
    shop.assertAsTheOracleSays();
    shop.songs("renamed.json", song("S2", "Me", "'duration':199.0,'year':1999"));
    assertThat(shop.load().rematched()).isEqualTo(2);
    shop.assertAsTheOracleSays();
    assertThat(shop.rows(SONGPLAYS)).extracting(row -> row.get(4)).containsOnly("S1");
  }

  @Test
  void aRunThatFailsLeavesWhatWasThereAndRecordsWhy() throws IOException {
    shop.events("a.json", play(1, 10, 1));
    shop.songs("a.json", song("S1", "You", ""));
    shop.load();
    Map<OracleTable, List<List<Object>>> before = shop.tables();
    shop.events("b.json", play(2, 20, 2), "nonsense");
    shop.songs("b.json", song("S2", "You", ""));
    Path broken = Shop.write(shop.logs().resolve("c.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);
    assertThat(failure).hasMessageContaining("c.json.gz");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(shop.tables()).isEqualTo(before);
    RunRecord failed = shop.runs().get(0);
    assertThat(failed.status()).isEqualTo(Status.FAILED);
    assertThat(failed.message()).contains("c.json.gz");
    Files.delete(broken);
    assertThat(shop.load().plays().inserted()).isEqualTo(1);
    shop.assertAsTheOracleSays();
  }

  @Test
  void tooManyRejectsPublishNothingAndShowTheFirst() {
    shop.songs("a.json", song("S1", "You", ""));
    shop.load();
    shop.events("a.json", "nonsense", play(1, 10, 1), "[]");
    SparkifyException failure =
        catchThrowableOfType(SparkifyException.class, () -> shop.load(Mode.NEW, 1));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(shop.rows(SONGPLAYS)).isEmpty();
    assertThat(shop.rejects())
        .extracting(RejectRecord::reason)
        .containsExactly("malformed", "not-object");
    assertThat(shop.load(Mode.NEW, 2).plays().inserted()).isEqualTo(1);
    shop.assertAsTheOracleSays();
  }

  @Test
  void rejectsAreChosenByRunReasonAndFile() {
    shop.events("a.json", "nonsense", "[]");
    shop.songs("'); DROP TABLE users; --.json", "[]");
    shop.load();
    shop.events("b.json", "nonsense");
    shop.load();
    assertThat(shop.rejects()).hasSize(4);
    assertThat(shop.rejects(new RejectFilter(1L, null, null))).hasSize(3);
    assertThat(shop.rejects(new RejectFilter(null, "malformed", null))).hasSize(2);
    assertThat(shop.rejects(new RejectFilter(null, null, "'); DROP TABLE users; --"))).hasSize(1);
    assertThat(shop.rejects(new RejectFilter(null, null, "%"))).isEmpty();
    assertThat(shop.rejects(new RejectFilter(1L, "malformed", "/a.json")))
        .extracting(RejectRecord::run, RejectRecord::line, RejectRecord::raw)
        .containsExactly(tuple(1L, 1L, "nonsense"));
  }

  @Test
  void aFirstRunThatFailsLeavesNothingWhateverTheCause() throws IOException {
    shop.events("a.json", "nonsense", play(1, 10, 1));
    SparkifyException rejected =
        catchThrowableOfType(SparkifyException.class, () -> shop.load(Mode.NEW, 0));
    assertThat(rejected.getMessage()).contains("a.json:1 (malformed); nothing was published");
    assertThat(rejected.advice()).contains("sparkify tables create");
    assertThat(ground.hasTables()).isFalse();
    Path broken = Shop.write(shop.logs().resolve("c.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
    assertThat(catchThrowable(shop::load)).hasMessageContaining("c.json.gz");
    assertThat(ground.hasTables()).isFalse();
    Files.delete(broken);
    assertThat(shop.load().plays().inserted()).isEqualTo(1);
    assertThat(shop.runs()).hasSize(1);
  }

  @Test
  void tooManyConflictsPublishNothingEither() {
    shop.songs("a.json", song("S1", "You", ""));
    shop.load();
    shop.events("a.json", play(1, 10, 1), play(1, 20, 1));
    SparkifyException failure =
        catchThrowableOfType(SparkifyException.class, () -> shop.load(Mode.NEW, 0));
    assertThat(failure.exitCode()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(shop.rows(SONGPLAYS)).isEmpty();
    assertThat(shop.rejects()).extracting(RejectRecord::reason).containsExactly("conflict");
  }

  @Test
  void aFullRefreshForgetsWhatIsGone() throws IOException {
    shop.events("a.json", play(1, 10, 1), "nonsense");
    shop.songs("a.json", song("S1", "You", ""));
    shop.load();
    Files.delete(shop.logs().resolve("a.json"));
    shop.events("b.json", play(2, 20, 2));
    assertThat(shop.load(Mode.FULL_REFRESH).plays()).isEqualTo(new Plays(1, 1, 0, 0, 0, 1));
    shop.assertAsTheOracleSays();
    assertThat(shop.rejects()).isEmpty();
    assertThat(shop.runs()).hasSize(2);
    assertThat(shop.load().isNothingNew()).isTrue();
  }

  @Test
  void aFullRefreshThatFailsKeepsTheOldStar() {
    shop.events("a.json", play(1, 10, 1));
    shop.load();
    Map<OracleTable, List<List<Object>>> before = shop.tables();
    Shop.write(shop.logs().resolve("c.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
    catchThrowableOfType(SparkifyException.class, () -> shop.load(Mode.FULL_REFRESH));
    assertThat(shop.tables()).isEqualTo(before);
    assertThat(shop.runs()).extracting(RunRecord::status).contains(Status.FAILED);
  }

  @Test
  void aRetryReadsFilesWithRejectsAgainAndDoesNotCountThemTwice() {
    shop.events("good.json", play(1, 10, 1));
    shop.events("bad.json", "nonsense", play(2, 20, 2));
    shop.load();
    shop.events("new.json", play(3, 30, 3));
    RunReport report = shop.load(Mode.RETRY_REJECTS);
    assertThat(report.events().read().files()).isEqualTo(2);
    assertThat(report.plays()).isEqualTo(new Plays(2, 1, 0, 1, 0, 0));
    assertThat(shop.rejects())
        .extracting(RejectRecord::run, RejectRecord::reason)
        .containsExactly(tuple(2L, "malformed"));
    shop.assertAsTheOracleSays();
  }

  @Test
  void textIsComparedByItsBytes() {
    shop.songs("a.json", song("S1", "You", ""), song("s2", "You", ""), song("Z3", "You", ""));
    shop.events("a.json", play(1, 10, 1));
    shop.load();
    assertThat(shop.rows(SONGPLAYS).get(0).get(4)).isEqualTo("S1");
    shop.songs("b.json", song("R9", "You", ""), song("é", "You", ""));
    shop.load();
    assertThat(shop.rows(SONGPLAYS).get(0).get(4)).isEqualTo("R9");
    shop.assertAsTheOracleSays();
    assertThat(shop.rows(SONGS)).hasSize(5);
    assertThat(shop.rows(ARTISTS)).hasSize(1);
  }

  @Test
  void theLastMomentOfAllIsAMomentLikeOthers() {
    shop.events("a.json", play(1, 253_402_300_799_999L, 1));
    assertThat(shop.load().plays().inserted()).isEqualTo(1);
    shop.assertAsTheOracleSays();
  }

  @Test
  void anEventWithoutAPlayMakesAUserOnly() {
    shop.events("a.json", HOME);
    assertThat(shop.load().added()).containsEntry("users", 1L).containsEntry("time", 0L);
    assertThat(shop.rows(USERS)).hasSize(1);
    shop.assertAsTheOracleSays();
  }

  @Test
  void aRunOfSeveralBatchesIsLikeOneOfOne() {
    shop.songs("a.json", song("S1", "You", ""));
    shop.events("a.json", severalBatches(play(5, 1_005, 5), play(7, 3, 7), play(9, 9_000_000, 9)));
    RunReport report = shop.load();
    assertThat(report.plays().inserted()).isEqualTo(SEVERAL_BATCHES);
    assertThat(report.plays().known()).isEqualTo(1);
    assertThat(report.plays().conflicting()).isEqualTo(2);
    assertThat(report.added()).containsEntry("users", (long) SEVERAL_BATCHES);
    shop.assertAsTheOracleSays();
  }

  @Test
  void aFirstRunThatFailsInItsLastBatchLeavesNothing() {
    shop.events("a.json", severalBatches("nonsense"));
    assertThat(catchThrowable(() -> shop.load(Mode.NEW, 0))).hasMessageContaining("malformed");
    assertThat(ground.hasTables()).isFalse();
    assertThat(shop.load().plays().inserted()).isEqualTo(SEVERAL_BATCHES);
    assertThat(shop.runs()).hasSize(1);
  }

  /** Plays of more users than a thread keeps while it reads, in few enough bytes for one thread. */
  private static String[] severalBatches(String... last) {
    String[] lines = new String[SEVERAL_BATCHES + last.length];
    Arrays.setAll(lines, i -> i < SEVERAL_BATCHES ? briefPlay(i) : last[i - SEVERAL_BATCHES]);
    return lines;
  }

  private static String briefPlay(int item) {
    return "{'page':'NextSong','ts':%d,'sessionId':3,'itemInSession':%d,'userId':%d}"
        .formatted(1_000 + item, item, item);
  }

  static String play(int item, long ts, long user) {
    return ("{'page':'NextSong','ts':%d,'sessionId':3,'itemInSession':%d,'userId':'%d',"
            + "'level':'paid','song':'You','artist':'Ann','length':200.0}")
        .formatted(ts, item, user);
  }

  private static String song(String id, String title, String more) {
    return "{'song_id':'%s','title':'%s','artist_id':'A1','artist_name':'Ann'%s}"
        .formatted(id, title, more.isEmpty() ? "" : "," + more);
  }
}
