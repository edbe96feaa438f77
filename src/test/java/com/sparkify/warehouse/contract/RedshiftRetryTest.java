package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.ledger.RunRecord.Status;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.wire.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes is tried again as a whole, and the ledger decides what has been done. */
final class RedshiftRetryTest {
  @TempDir Path folder;
  private RedshiftGround ground;
  private Shop shop;

  @BeforeEach
  void loadOnce() {
    ground = RedshiftGround.open();
    shop = Shop.of(ground, folder);
    shop.events("a.json", play(1));
    shop.load();
    shop.events("b.json", play(2));
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aConflictWithAnotherTransaction() {
    strikeAt("INSERT INTO songplays", new Fault.Fail(RedshiftStandIn.CONFLICT));
    RunReport report = shop.load();

    assertThat(report.run()).isEqualTo(3);
    assertThat(report.plays().inserted()).isEqualTo(1);
    assertRuns(Status.PUBLISHED, Status.FAILED, Status.PUBLISHED);
    assertThat(shop.runs().get(1).message()).contains("was in the way", "1023");
    shop.assertAsTheOracleSays();
  }

  @Test
  void aConnectionThatDropsInTheMiddle() {
    strikeAt("COPY", new Fault.CutAfter());

    assertThat(shop.load().plays().inserted()).isEqualTo(1);
    assertRuns(Status.PUBLISHED, Status.FAILED, Status.PUBLISHED);
    assertThat(ground.left()).isEmpty();
    shop.assertAsTheOracleSays();
  }

  @Test
  void aCommitWhoseAnswerIsLostWasDone() {
    ground.redshift().faults().atCommit(new Fault.CutAfter());
    RunReport report = shop.load();

    assertThat(report.run()).isEqualTo(2);
    assertRuns(Status.PUBLISHED, Status.PUBLISHED);
    shop.assertAsTheOracleSays();
    assertThat(shop.load().isNothingNew()).isTrue();
  }

  @Test
  void aCommitThatNeverArrivedIsDoneAgainWithEverythingBeforeIt() {
    ground.redshift().faults().atCommit(new Fault.CutBefore());
    RunReport report = shop.load();

    assertThat(report.plays().inserted()).isEqualTo(1);
    assertRuns(Status.PUBLISHED, Status.FAILED, Status.PUBLISHED);
    shop.assertAsTheOracleSays();
  }

  @Test
  void whatDoesNotPassIsNotTriedForEver() {
    for (int i = 0; i < 3; i++) {
      strikeAt("COPY", new Fault.Fail(RedshiftStandIn.CONFLICT));
    }
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);

    assertThat(failure.advice()).contains("run the same command again");
    assertRuns(Status.FAILED, Status.FAILED, Status.FAILED, Status.PUBLISHED);
  }

  @Test
  void badDataIsNotTriedAgain() {
    shop.events("c.json", "nonsense");
    catchThrowableOfType(SparkifyException.class, () -> shop.load(Mode.NEW, 0));

    assertRuns(Status.FAILED, Status.PUBLISHED);
  }

  private void strikeAt(String statement, Fault fault) {
    ground.redshift().faults().when(seen -> seen.startsWith(statement), fault);
  }

  private void assertRuns(Status... latestFirst) {
    assertThat(shop.runs()).extracting(RunRecord::status).containsExactly(latestFirst);
  }

  private static String play(int item) {
    return "{'page':'NextSong','ts':5,'sessionId':3,'itemInSession':%d,'userId':'9'}"
        .formatted(item);
  }
}
