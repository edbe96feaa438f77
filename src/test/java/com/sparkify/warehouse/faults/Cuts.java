package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.faults.Cut.Kind;
import com.sparkify.warehouse.faults.Cut.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Many cuts of one engine: at every step, at the commit, at random instants, then at one statement
 * after another. Several go on at the same time, each on a field of its own.
 */
final class Cuts {
  private static final long SEED = Long.getLong("sparkify.seed", System.nanoTime());

  /** The one case to run, if it is given. */
  private static final Integer ONLY = Integer.getInteger("sparkify.case");

  private static final int WORKERS = 4;
  private static final Cut NONE = new Cut(Kind.LOST_BEFORE, Moment.STATEMENT, Integer.MAX_VALUE);

  private final Supplier<Field> fields;
  private final AtomicInteger struck = new AtomicInteger();

  Cuts(Supplier<Field> fields) {
    this.fields = fields;
  }

  /** Fails for the first cut that leaves what it must not, and says how to repeat it. */
  void make(int cuts) {
    List<Cut> all;
    try (Field field = fields.get()) {
      all = choose(field, cuts);
    }
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      IntStream.range(0, WORKERS)
          .mapToObj(w -> CompletableFuture.runAsync(() -> work(all, w), workers))
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      workers.shutdownNow();
    }
    System.out.printf("%d cuts, %d of them in time, seed %d%n", cuts, struck.get(), SEED);
    assertThat(struck.get()).isGreaterThan(ONLY == null ? cuts * 9 / 10 : 0);
  }

  private void work(List<Cut> all, int worker) {
    try (Field field = fields.get()) {
      for (int i = worker; i < all.size(); i += WORKERS) {
        if (ONLY == null || ONLY == i) {
          run(field, all.get(i), i);
        }
      }
    }
  }

  private void run(Field field, Cut cut, int number) {
    try {
      if (new CutCase(field, cut, SEED + number).run().hasStruck()) {
        struck.incrementAndGet();
      }
    } catch (Exception | AssertionError e) {
      throw new AssertionError(
          cut + " fails; repeat it with -Dsparkify.seed=" + SEED + " -Dsparkify.case=" + number, e);
    }
  }

  private static List<Cut> choose(Field field, int cuts) {
    List<Cut> moments = moments(field);
    List<Kind> kinds = field.kinds();
    return IntStream.range(0, cuts)
        .mapToObj(i -> at(moments.get(i % moments.size()), kinds, i + i / moments.size()))
        .toList();
  }

  private static Cut at(Cut moment, List<Kind> kinds, int turn) {
    return new Cut(kinds.get(turn % kinds.size()), moment.moment(), moment.at());
  }

  private static List<Cut> moments(Field field) {
    long started = System.nanoTime();
    Strike whole = undisturbed(field);
    int millis = (int) ((System.nanoTime() - started) / 5_000_000); // of five runs and more
    List<Cut> all = new ArrayList<>();
    IntStream.rangeClosed(1, whole.steps()).forEach(n -> all.add(moment(Moment.STEP, n)));
    IntStream.range(0, 6).forEach(n -> all.add(moment(Moment.COMMIT, 1)));
    Random random = new Random(SEED);
    IntStream.range(0, 8)
        .forEach(n -> all.add(moment(Moment.INSTANT, random.nextInt(Math.max(1, millis)))));
    List<Cut> statements = new ArrayList<>();
    IntStream.rangeClosed(1, whole.statements())
        .forEach(n -> statements.add(moment(Moment.STATEMENT, n)));
    Collections.shuffle(statements, random);
    all.addAll(statements);
    return all;
  }

  private static Cut moment(Moment moment, int at) {
    return new Cut(NONE.kind(), moment, at);
  }

  private static Strike undisturbed(Field field) {
    try {
      return new CutCase(field, NONE, SEED).run();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
