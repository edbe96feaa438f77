package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed at a random moment, the creation of the file among them; the same command again
 * then gives what an undisturbed run gives. {@code -Dsparkify.kills=1000} tries harder, and {@code
 * -Dsparkify.seed=N} repeats a failing case.
 */
class KillIT {
  private static final int KILLS = Integer.getInteger("sparkify.kills", 10);
  private static final long SEED = Long.getLong("sparkify.seed", System.nanoTime());
  private static final List<String> TABLES =
      List.of("songplays", "users", "songs", "artists", "time", "etl_files", "etl_rejects");

  @TempDir private Path folder;

  @Test
  void aRunThatIsKilledLeavesNothingOrEverythingAndTheSameCommandCompletesIt() throws Exception {
    new Simulation(new SimulationRequest(15_000, 400, 10, 7, folder.resolve("data"), true))
        .run(progress -> {});
    long started = System.nanoTime();
    etl(Files.createDirectory(folder.resolve("undisturbed")));
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    List<String> expected = content(folder.resolve("undisturbed"));

    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      Path place = Files.createDirectory(folder.resolve("kill" + i));
      boolean second = random.nextBoolean();
      if (second) {
        loadSongsOnly(place);
      }
      long after = (long) (random.nextDouble() * whole);
      kill(place, after);
      String what = "kill " + i + " after " + after + " ms, seed " + SEED;
      assertThat(plays(place)).as(what).isIn("", "0", expectedPlays(expected));
      assertThat(etl(place).exit()).as(what).isZero();
      assertThat(content(place)).as(what).isEqualTo(expected);
    }
  }

  private void loadSongsOnly(Path place) throws Exception {
    Path none = Files.createDirectories(folder.resolve("none"));
    Sparkify.in(place).run("etl", "--logs", none.toString(), "--songs", songs());
  }

  private void kill(Path place, long afterMillis) throws Exception {
    Process run = Sparkify.in(place).start("etl", "--logs", logs(), "--songs", songs());
    run.waitFor(afterMillis, TimeUnit.MILLISECONDS);
    run.destroyForcibly().waitFor();
  }

  private Outcome etl(Path place) throws Exception {
    return Sparkify.in(place).run("etl", "--logs", logs(), "--songs", songs());
  }

  private String logs() {
    return folder.resolve("data/log_data").toString();
  }

  private String songs() {
    return folder.resolve("data/song_data").toString();
  }

  /** The number of plays that a reader sees; empty where there is no warehouse. */
  private static String plays(Path place) throws Exception {
    if (Files.notExists(place.resolve("sparkify.duckdb"))) {
      return "";
    }
    Outcome count = Sparkify.in(place).run("query", "SELECT count(*) FROM songplays", "-o", "csv");
    return count.out().lines().skip(1).collect(Collectors.joining());
  }

  private static String expectedPlays(List<String> content) {
    return String.valueOf(content.stream().filter(line -> line.startsWith("songplays,")).count());
  }

  /** Every row of every table, but for the number of the run. */
  private static List<String> content(Path place) throws Exception {
    String query =
        TABLES.stream()
            .map(table -> "SELECT '" + table + "' AS t, " + row(table))
            .collect(Collectors.joining(" UNION ALL "));
    Outcome rows = Sparkify.in(place).run("query", query + " ORDER BY 1, 2", "-o", "csv");
    assertThat(rows.exit()).as(rows.err()).isZero();
    return rows.out().lines().toList();
  }

  private static String row(String table) {
    return switch (table) {
      case "etl_files" -> "path || version || lines_read || plays FROM " + table;
      case "etl_rejects" -> "path || line_number || reason || raw_text FROM " + table;
      default -> "CAST(" + table + " AS VARCHAR) FROM " + table;
    };
  }
}
