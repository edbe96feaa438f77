package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.MaxRejects;
import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.contract.Shop;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest;
import com.sparkify.warehouse.flow.Pipeline;
import com.sparkify.warehouse.source.Sources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One run that is cut, what it leaves, and the same run again. */
record CutCase(Field field, Scene scene, Scene.Run run, Cut cut) {
  /** How long a cut run looks for a server that is down. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Returns what became of the run. */
  Strike play() {
    try (Ground ground = field.ground(scene, run)) {
      Shop shop = scene.shop(ground);
      Strike strike = new Strike(cut);
      boolean published = isPublished(shop, strike);
      State after = scene.after(run);
      assertThat(State.of(ground)).isIn(published ? after : scene.before(run), after);
      shop.load(run.mode);
      assertThat(State.of(ground)).matches(after::holdsTheSameAs, "holds what it must");
      return strike;
    }
  }

  /** Runs what is to be cut; returns whether it says that it published. */
  private boolean isPublished(Shop shop, Strike strike) {
    AtomicReference<Pipeline> running = new AtomicReference<>();
    Runnable cancel = () -> running.get().cancel();
    Pipeline pipeline =
        new Pipeline(
            new EtlRequest(
                field.armed(shop.ground(), cut, strike, cancel),
                Sources.at(shop.logs().toString()),
                Sources.at(shop.songs().toString()),
                MaxRejects.count(1_000),
                PATIENCE,
                run.mode,
                "test"),
            strike);
    running.set(pipeline);
    CompletableFuture<Void> clock = strikeByTheClock(strike, cancel);
    try {
      pipeline.run();
      return true;
    } catch (SparkifyException e) {
      assertThat(e).hasMessageNotContainingAny("Exception", "com.sparkify");
      return false;
    } finally {
      clock.join();
      field.calm();
    }
  }

  private CompletableFuture<Void> strikeByTheClock(Strike strike, Runnable cancel) {
    if (cut.moment() != Cut.Moment.INSTANT) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(
        () -> {
          strike.struck();
          field.strike(cut, cancel);
        },
        CompletableFuture.delayedExecutor(cut.at(), TimeUnit.MILLISECONDS));
  }
}
