package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.contract.Ground;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is killed at a random moment, the making of a new warehouse among them; the same command
 * again then gives what an undisturbed run gives. {@code -Dsparkify.kills=1000} tries harder, and
 * {@code -Dsparkify.seed=N} repeats a failing case.
 */
final class KillIT {
  private static final int KILLS = Integer.getInteger("sparkify.kills", 20);
  private static final long SEED = Long.getLong("sparkify.seed", System.nanoTime());

  private final Random random = new Random(SEED);
  @TempDir private Path folder;

  @Test
  void aRunIntoAFile() throws Exception {
    try (Victim victim = Victim.file(folder)) {
      kill(victim, KILLS * 2 / 5);
    }
  }

  @Test
  void aRunOnAServer() throws Exception {
    try (Victim victim = Victim.postgres(folder)) {
      kill(victim, KILLS * 2 / 5);
    }
  }

  @Test
  void aRunOnRedshift() throws Exception {
    try (Victim victim = Victim.redshift(folder)) {
      kill(victim, KILLS - 2 * (KILLS * 2 / 5));
    }
  }

  private void kill(Victim victim, int kills) throws Exception {
    try (Scene scene = Scene.of(SEED)) {
      long whole = undisturbed(victim, scene);
      for (int i = 0; i < kills; i++) {
        Scene.Run run = random.nextInt(3) == 0 ? Scene.Run.FIRST : Scene.Run.SECOND;
        long after = (long) (random.nextDouble() * whole);
        String what = run + " killed after " + after + " ms, seed " + SEED;
        try (Ground ground = victim.ground(scene, run)) {
          Process killed = victim.begin(scene, ground).process();
          killed.waitFor(after, TimeUnit.MILLISECONDS);
          killed.destroyForcibly().waitFor();
          assertThat(State.of(ground)).as(what).isIn(scene.before(run), scene.after(run));
          Outcome again = victim.begin(scene, ground).end();
          assertThat(again.exit()).as(what + ": " + again.err()).isZero();
          assertThat(State.of(ground)).as(what).isEqualTo(scene.after(run));
        }
      }
    }
  }

  /** How many milliseconds a run takes that nobody kills. */
  private static long undisturbed(Victim victim, Scene scene) throws Exception {
    try (Ground ground = victim.ground(scene, Scene.Run.FIRST)) {
      long started = System.nanoTime();
      Outcome outcome = victim.begin(scene, ground).end();
      assertThat(outcome.exit()).as(outcome.err()).isZero();
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
  }
}
