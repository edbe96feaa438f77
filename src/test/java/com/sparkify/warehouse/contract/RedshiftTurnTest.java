package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One run writes at a time, readers never wait, and the clocks of clients do not matter. */
final class RedshiftTurnTest {
  private final RedshiftGround ground = RedshiftGround.open();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void whoWaitsTooLongIsToldWhoWrites() {
    try (Warehouse writer =
        ground.engine().openForWriting(Patience.silent(Duration.ofSeconds(5)))) {
      SparkifyException failure =
          catchThrowableOfType(
              SparkifyException.class,
              () -> ground.engine().openForWriting(Patience.silent(Duration.ofMillis(200))));

      assertThat(failure.getMessage())
          .contains(
              "is being written by process " + ProcessHandle.current().pid() + " on ", "since")
          .doesNotContain(RedshiftStandIn.PASSWORD);
      assertThat(failure.advice()).contains("--lock-timeout");
      writer.rollback();
    }
  }

  @Test
  void theNextOneSeesWhatTheOneBeforeHasLeft() throws Exception {
    Warehouse first = ground.engine().openForWriting(Patience.silent(Duration.ofSeconds(5)));
    CompletableFuture<Tables.Change> second =
        CompletableFuture.supplyAsync(
            () -> {
              try (Warehouse next =
                  ground.engine().openForWriting(Patience.silent(Duration.ofSeconds(30)))) {
                return new Tables(next).bringUpToDate("here");
              }
            });
    new Tables(first).bringUpToDate("here");
    assertThat(ground.hasTables()).isFalse();
    first.commit();
    first.close();

    assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(Tables.Change.NONE);
  }

  @Test
  void readersDoNotWaitForARun() {
    create();
    try (Warehouse writer = ground.engine().openForWriting(Patience.silent(Duration.ofSeconds(5)));
        Warehouse reader = ground.engine().openForReading(Patience.silent(Duration.ZERO))) {
      writer.sql().update("DELETE FROM etl_files");
      assertThat(reader.sql().count("ledger/next_run")).isEqualTo(1);
    }
  }

  @Test
  void theLockIsTheFirstThingOfATransactionAndNothingIsTruncated() {
    create();
    List<String> sent = ground.redshift().statements().texts();

    assertThat(sent.get(sent.indexOf("LOCK \"etl_lock\"") - 1)).isEqualToIgnoringCase("begin");
    assertThat(sent).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("truncate"));
  }

  private void create() {
    try (Warehouse writer =
        ground.engine().openForWriting(Patience.silent(Duration.ofSeconds(5)))) {
      new Tables(writer).bringUpToDate("here");
      writer.commit();
    }
  }
}
