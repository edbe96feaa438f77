package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.cli.Sparkify.Running;
import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C and SIGTERM in the middle of a run: it is rolled back, soon, and says so. */
class InterruptIT {
  private static final String ROLLED_BACK =
      "Interrupted: the run was rolled back, and nothing was published.\n";

  /** Two seconds are promised; a computer that is busy with other tests gets some more. */
  private static final Duration SOON = Duration.ofSeconds(4);

  @TempDir private Path folder;

  @Test
  void aRunIntoAFileIsRolledBackWheneverItIsInterrupted() throws Exception {
    simulate(250_000);
    long whole = load("undisturbed.duckdb");
    for (int i = 0; i < 5; i++) {
      String file = "star" + i + ".duckdb";
      Running run = begin("etl", "--progress", "json", "--target", file);
      assertThat(run.hasSaid("\"event\":\"planned\"")).isTrue();
      run.process().waitFor(whole * i / 6, TimeUnit.MILLISECONDS);
      Outcome ended = interrupt(run, i % 2 == 0 ? "TERM" : "INT");
      if (ended.exit() == 0) {
        assertThat(ended.out()).startsWith("Run 1 published");
      } else {
        assertThat(ended.exit()).isEqualTo(i % 2 == 0 ? 143 : 130);
        if (Files.exists(folder.resolve(file))) { // it came after the commit
          assertThat(ended.err()).doesNotContain(ROLLED_BACK);
          assertThat(sparkify("runs", "--target", file, "-o", "csv").out().lines()).hasSize(2);
          continue;
        }
        assertThat(ended.err()).endsWith(ROLLED_BACK).doesNotContain("error", "failed", "SELECT");
        assertThat(folder.resolve(file)).doesNotExist();
        assertThat(folder.resolve(file + ".new")).doesNotExist();
        assertThat(folder.resolve("." + file + ".lock")).doesNotExist();
      }
    }
    assertThat(folder.resolve("star0.duckdb")).doesNotExist();
  }

  @Test
  void aRunThatWaitsForAnotherCanBeInterrupted() throws Exception {
    Delivery.small(folder);
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    new Delivery(folder).write("logs/more.json", Delivery.play(3, "Two"));
    try (Connection held =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("sparkify.duckdb"))) {
      assertThat(held.isClosed()).isFalse();
      Running run = Sparkify.in(folder).begin(Delivery.withSources("etl"));
      assertThat(run.hasSaid(" is in use by process " + ProcessHandle.current().pid())).isTrue();
      Outcome ended = interrupt(run, "INT");
      assertThat(ended.exit()).isEqualTo(130);
      assertThat(ended.err()).endsWith("; waiting for 30 s at most.\n" + ROLLED_BACK);
    }
    assertThat(sparkify("runs", "-o", "csv").out().lines()).hasSize(2);
    assertThat(sparkify(Delivery.withSources("etl")).out()).contains("1 inserted");
  }

  /** A run that waits for a table that is locked is in the middle of what needs it. */
  @ParameterizedTest
  @CsvSource({
    "staging_events, TERM, 143",
    "staging_songs, INT, 130",
    "songplays, TERM, 143",
    "songplays, INT, 130"
  })
  void aRunOnAServerIsRolledBackInTheMiddle(String table, String signal, int exit)
      throws Exception {
    Delivery.small(folder);
    try (PostgresDatabase database = PostgresServer.shared().createDatabase()) {
      String[] etl = etl(database);
      assertThat(sparkify(etl).exit()).isZero();
      new Delivery(folder).write("logs/more.json", Delivery.play(3, "Two"));
      new Delivery(folder).write("songs/more.json", Delivery.song("S2", "Two"));
      try (Connection other = database.connect()) {
        other.setAutoCommit(false);
        execute(other, "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        Running run = Sparkify.in(folder).begin(etl);
        waitUntilBlocked(database);
        Outcome ended = interrupt(run, signal);
        assertThat(ended.exit()).isEqualTo(exit);
        assertThat(ended.err()).isEqualTo(ROLLED_BACK);
      }
      assertThat(count(database, "SELECT count(*) FROM etl_runs")).isEqualTo(1);
      assertThat(sparkify(etl).out()).contains("1 inserted");
    }
  }

  private static String[] etl(PostgresDatabase database) {
    String target = database.url() + "?user=" + PostgresDatabase.USER;
    return Delivery.withSources("etl", "--target", target);
  }

  private static void waitUntilBlocked(PostgresDatabase database) throws Exception {
    String blocked = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    for (int i = 0; i < 600 && count(database, blocked) == 0; i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(count(database, blocked)).isEqualTo(1);
  }

  private static Outcome interrupt(Running run, String signal) throws Exception {
    long asked = System.nanoTime();
    run.signal(signal);
    Outcome ended = run.end();
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
    return ended;
  }

  private void simulate(long events) throws Exception {
    new Simulation(new SimulationRequest(events, 400, 10, 7, folder.resolve("data"), false))
        .run(progress -> {});
    Files.move(folder.resolve("data/log_data"), folder.resolve("logs"));
    Files.move(folder.resolve("data/song_data"), folder.resolve("songs"));
  }

  /** Returns how many milliseconds it took. */
  private long load(String target) throws Exception {
    long started = System.nanoTime();
    assertThat(begin("etl", "--target", target).end().exit()).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
  }

  private Running begin(String... arguments) throws Exception {
    return Sparkify.in(folder).begin(Delivery.withSources(arguments));
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return Sparkify.in(folder).run(arguments);
  }

  private static void execute(Connection connection, String statement) throws SQLException {
    try (Statement plain = connection.createStatement()) {
      plain.execute(statement);
    }
  }

  private static long count(PostgresDatabase database, String query) throws SQLException {
    try (Connection connection = database.connectAsSuperuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
