package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.contract.PostgresGround;
import com.sparkify.warehouse.contract.RedshiftGround;
import com.sparkify.warehouse.contract.Shop;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * SIGKILL of what works for a run in the server, at a random moment: PostgreSQL then ends all
 * connections and recovers from its log. The run, or the same one again, leads to the new state.
 */
@Timeout(300)
final class ServerKillTest {
  private static final int KILLS = Integer.getInteger("sparkify.serverkills", 2);
  private static final long SEED = Long.getLong("sparkify.seed", System.nanoTime());

  private final Random random = new Random(SEED);
  private int struck;

  /** In milliseconds: what came later has missed a run. */
  private int latest = 500;

  @Test
  void aServerThatCrashes() throws Exception {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase()) {
      while (struck < KILLS) {
        crash(database, PostgresGround.in(database));
      }
    }
  }

  @Test
  void aRedshiftThatCrashes() throws Exception {
    try (RedshiftGround ground = RedshiftGround.open()) {
      while (struck < KILLS) {
        try (Emptied emptied = new Emptied(ground)) {
          crash(ground.redshift().database(), emptied);
        }
      }
    }
  }

  private void crash(PostgresDatabase database, Ground ground) throws Exception {
    keepWhatIsCommitted(database);
    try (Scene scene = Scene.of(random.nextLong())) {
      scene.loadFirst(ground);
      Shop shop = scene.shop(ground);
      CompletableFuture<Boolean> run = CompletableFuture.supplyAsync(() -> isPublished(shop));
      int after = random.nextInt(latest);
      String what = "killed after " + after + " ms, seed " + SEED;
      TimeUnit.MILLISECONDS.sleep(after);
      if (kill(database)) {
        struck++;
      } else {
        latest = Math.max(50, after);
      }
      boolean published = run.get(60, TimeUnit.SECONDS);
      waitFor(database);
      State complete = scene.after(Scene.Run.SECOND);
      assertThat(State.of(ground))
          .as(what)
          .isIn(published ? complete : scene.before(Scene.Run.SECOND), complete);
      shop.load();
      assertThat(State.of(ground)).as(what).matches(complete::holdsTheSameAs);
    }
  }

  private static boolean isPublished(Shop shop) {
    try {
      shop.load();
      return true;
    } catch (SparkifyException e) {
      assertThat(e).hasMessageNotContainingAny("Exception", "com.sparkify");
      return false;
    }
  }

  /** The tests' server answers a commit before it is in the log, unless it is told not to. */
  private static void keepWhatIsCommitted(PostgresDatabase database) throws SQLException {
    try (Connection connection = database.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE " + database.name() + " SET synchronous_commit = on");
    }
  }

  private static boolean kill(PostgresDatabase database) throws SQLException {
    List<Long> sessions = new ArrayList<>();
    try (Connection connection = database.connectAsSuperuser();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
      while (rows.next()) {
        sessions.add(rows.getLong(1));
      }
    }
    return sessions.stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .limit(1)
        .anyMatch(ProcessHandle::destroyForcibly);
  }

  private static void waitFor(PostgresDatabase database) throws InterruptedException {
    for (int i = 0; i < 300 && !answers(database); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean answers(PostgresDatabase database) {
    try (Connection connection = database.connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
