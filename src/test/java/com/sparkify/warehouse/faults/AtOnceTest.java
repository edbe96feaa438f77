package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.contract.PostgresGround;
import com.sparkify.warehouse.contract.RedshiftGround;
import com.sparkify.warehouse.contract.Shop;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two runs and ten readers of a server: the runs take turns, readers see all of one or nothing. */
@Timeout(120)
final class AtOnceTest {
  private static final int READERS = 10;
  private static final int LOOKS = 5;
  private static final List<String> TABLES = List.of("songplays", "users", "etl_files", "etl_runs");

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @Test
  void onAServer() {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase()) {
      assertEachHasItsTurn(PostgresGround.in(database));
    }
  }

  @Test
  void onRedshift() {
    try (RedshiftGround ground = RedshiftGround.open()) {
      assertEachHasItsTurn(ground);
    }
  }

  private void assertEachHasItsTurn(Ground ground) {
    try (Scene scene = Scene.of(3)) {
      scene.loadFirst(ground);
      Shop shop = scene.shop(ground);
      List<Long> before = counts(ground);
      List<CompletableFuture<RunReport>> runs = Stream.of(1, 2).map(i -> load(shop)).toList();
      List<CompletableFuture<List<List<Long>>>> readers =
          Stream.generate(() -> look(ground)).limit(READERS).toList();

      assertThat(runs.stream().map(CompletableFuture::join).map(RunReport::isNothingNew))
          .containsExactlyInAnyOrder(true, false);
      List<Long> after = counts(ground);
      assertThat(after).isNotEqualTo(before);
      for (CompletableFuture<List<List<Long>>> reader : readers) {
        assertThat(reader.join()).isSubsetOf(before, after);
      }
      assertThat(State.of(ground)).isEqualTo(scene.after(Scene.Run.SECOND));
    } finally {
      threads.shutdownNow();
    }
  }

  private CompletableFuture<RunReport> load(Shop shop) {
    return CompletableFuture.supplyAsync(shop::load, threads);
  }

  private CompletableFuture<List<List<Long>>> look(Ground ground) {
    return CompletableFuture.supplyAsync(
        () -> Stream.generate(() -> counts(ground)).limit(LOOKS).toList(), threads);
  }

  /** What one reader sees, one table after the other, and without any patience. */
  private static List<Long> counts(Ground ground) {
    try (Warehouse warehouse = ground.engine().openForReading(Patience.silent(Duration.ZERO))) {
      return TABLES.stream()
          .map(table -> "SELECT count(*) FROM " + table)
          .map(query -> warehouse.sql().select(query, row -> row.getLong(1)).get(0))
          .toList();
    }
  }
}
