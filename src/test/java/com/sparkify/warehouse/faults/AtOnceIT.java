package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify;
import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.cli.Sparkify.Running;
import com.sparkify.warehouse.contract.DuckDbGround;
import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes that want the same warehouse at the same time: each waits its turn, and says so. */
@Timeout(120)
final class AtOnceIT {
  private static final int READERS = 10;
  private static final Duration NOT_LONG = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void twoRunsTenReadersAndAReportOfAFile() throws Exception {
    try (Scene scene = Scene.of(1);
        Victim victim = Victim.file(folder);
        Ground ground = victim.ground(scene, Scene.Run.SECOND)) {
      State after = scene.after(Scene.Run.SECOND);
      List<Running> runs = List.of(victim.begin(scene, ground), victim.begin(scene, ground));
      List<Running> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(begin(ground, "query", "SELECT count(*) AS n FROM songplays", "-o", "csv"));
      }
      Outcome report = begin(ground, "report", "--out", "report.html").end();

      assertThat(report.exit()).as(report.err()).isZero();
      for (Running reader : readers) {
        Outcome outcome = reader.end();
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isIn(printed(scene.before(Scene.Run.SECOND)), printed(after));
      }
      List<String> said = new ArrayList<>();
      for (Running run : runs) {
        Outcome outcome = run.end();
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        said.add(outcome.out());
      }
      assertThat(said)
          .anyMatch(out -> out.startsWith("Run 2 published"))
          .anyMatch(out -> out.startsWith("Nothing new"));
      assertThat(State.of(ground)).isEqualTo(after);
    }
  }

  @Test
  void whoWaitsForAFileSaysForWhom() throws Exception {
    try (Victim victim = Victim.file(folder)) {
      assertItWaitsForThisProcess(victim);
    }
  }

  @Test
  void whoWaitsForAServerSaysForWhom() throws Exception {
    try (Victim victim = Victim.postgres(folder)) {
      assertItWaitsForThisProcess(victim);
    }
  }

  @Test
  void whoWaitsForRedshiftSaysForWhom() throws Exception {
    try (Victim victim = Victim.redshift(folder)) {
      assertItWaitsForThisProcess(victim);
    }
  }

  private static void assertItWaitsForThisProcess(Victim victim) throws Exception {
    try (Scene scene = Scene.of(2);
        Ground ground = victim.ground(scene, Scene.Run.SECOND)) {
      Running waiting;
      try (Warehouse held = ground.engine().openForWriting(Patience.silent(NOT_LONG))) {
        waiting = victim.begin(scene, ground);
        assertThat(waiting.hasSaid("; waiting for 30 s at most.")).isTrue();
        held.rollback();
      }
      Outcome outcome = waiting.end();
      assertThat(outcome.exit()).as(outcome.err()).isZero();
      assertThat(outcome.err())
          .containsOnlyOnce(
              "is being written by process " + ProcessHandle.current().pid() + " on ");
      assertThat(State.of(ground)).isEqualTo(scene.after(Scene.Run.SECOND));
    }
  }

  private Running begin(Ground ground, String... arguments) throws IOException {
    return Sparkify.in(folder)
        .with(Map.of("SPARKIFY_TARGET_URL", ((DuckDbGround) ground).file().toString()))
        .begin(arguments);
  }

  private static String printed(State state) {
    return "n\n" + state.plays() + "\n";
  }
}
