package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Many cuts of one engine. Several go on at the same time, each on a field of its own. */
final class Cuts {
  /** How many to make on all engines together. */
  static final int COUNT = Integer.getInteger("sparkify.cuts", 210);

  private static final long SEED = Long.getLong("sparkify.seed", 20_181_101);

  /** The one case to run, if it is given. */
  private static final Integer ONLY = Integer.getInteger("sparkify.case");

  private static final int WORKERS = 6;
  private static final int CASES_OF_A_SCENE = 30;

  /** A cut run gives up sooner or later; it takes some seconds at most. */
  private static final Duration MOST = Duration.ofSeconds(60);

  private final Supplier<Field> fields;
  private final Map<Integer, Scene> scenes = new HashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger played = new AtomicInteger();
  private final AtomicInteger struck = new AtomicInteger();

  Cuts(Supplier<Field> fields) {
    this.fields = fields;
  }

  /** Fails for the first cut that leaves what it must not, and says how to repeat it. */
  void make(int most) {
    List<Cut> cuts;
    try (Field field = fields.get()) {
      cuts = Moments.choose(field, most, SEED);
    }
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      Stream.generate(() -> CompletableFuture.runAsync(() -> work(cuts), workers))
          .limit(WORKERS)
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      next.set(cuts.size());
      workers.shutdownNow();
      scenes.values().forEach(Scene::close);
    }
    // An instant may come too late, and a run that begins with nothing has fewer statements.
    assertThat(struck.get())
        .as("cuts of %s runs, seed %d", played, SEED)
        .isGreaterThanOrEqualTo(played.get() * 4 / 5);
  }

  private void work(List<Cut> cuts) {
    try (Field field = fields.get()) {
      for (int number = next.getAndIncrement();
          number < cuts.size();
          number = next.getAndIncrement()) {
        if (ONLY == null || ONLY == number) {
          play(field, cuts.get(number), number);
        }
      }
    }
  }

  private synchronized Scene scene(int number) {
    return scenes.computeIfAbsent(number / CASES_OF_A_SCENE, scene -> Scene.of(SEED + scene));
  }

  private void play(Field field, Cut cut, int number) {
    Scene scene = scene(number);
    Scene.Run run = Scene.Run.values()[new Random(SEED + number).nextInt(3)];
    try {
      played.incrementAndGet();
      CutCase cutCase = new CutCase(field, scene, run, cut);
      if (assertTimeoutPreemptively(MOST, cutCase::play).hasStruck()) {
        struck.incrementAndGet();
      }
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          ("%s of %s fails; repeat it with -Dsparkify.cuts=%d -Dsparkify.seed=%d"
                  + " -Dsparkify.case=%d")
              .formatted(cut, run, COUNT, SEED, number),
          e);
    }
  }
}
