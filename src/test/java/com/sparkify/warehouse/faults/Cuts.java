package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many cuts of one engine. Several go on at the same time, each on a field of its own. */
final class Cuts {
  private static final long SEED = Long.getLong("sparkify.seed", 20_181_101);

  /** The one case to run, if it is given. */
  private static final Integer ONLY = Integer.getInteger("sparkify.case");

  private static final int WORKERS = 4;
  private static final int CASES_OF_A_SCENE = 20;

  /** A cut run gives up sooner or later; it takes some seconds at most. */
  private static final Duration MOST = Duration.ofSeconds(60);

  private final Supplier<Field> fields;
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
      IntStream.range(0, WORKERS)
          .mapToObj(worker -> CompletableFuture.runAsync(() -> work(cuts, worker), workers))
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      workers.shutdownNow();
    }
    // An instant may come too late, and a run that begins with nothing has fewer statements.
    assertThat(struck.get())
        .as("cuts of %s runs, seed %d", played, SEED)
        .isGreaterThanOrEqualTo(played.get() * 4 / 5);
  }

  private void work(List<Cut> cuts, int worker) {
    int scenes = (cuts.size() + CASES_OF_A_SCENE - 1) / CASES_OF_A_SCENE;
    try (Field field = fields.get()) {
      for (int scene = worker; scene < scenes; scene += WORKERS) {
        play(field, cuts, scene * CASES_OF_A_SCENE);
      }
    }
  }

  private void play(Field field, List<Cut> cuts, int first) {
    int end = Math.min(cuts.size(), first + CASES_OF_A_SCENE);
    if (ONLY == null || first <= ONLY && ONLY < end) {
      try (Scene scene = Scene.of(SEED + first)) {
        IntStream.range(first, end)
            .filter(number -> ONLY == null || ONLY == number)
            .forEach(number -> play(field, scene, cuts.get(number), number));
      }
    }
  }

  private void play(Field field, Scene scene, Cut cut, int number) {
    Scene.Run run = Scene.Run.values()[new Random(SEED + number).nextInt(3)];
    try {
      played.incrementAndGet();
      CutCase cutCase = new CutCase(field, scene, run, cut);
      if (assertTimeoutPreemptively(MOST, cutCase::play).hasStruck()) {
        struck.incrementAndGet();
      }
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError(
          ("%s of %s fails; repeat it with -Dsparkify.cuts=%s -Dsparkify.seed=%d"
                  + " -Dsparkify.case=%d")
              .formatted(cut, run, System.getProperty("sparkify.cuts", "210"), SEED, number),
          e);
    }
  }
}
