package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.MaxRejects;
import com.sparkify.warehouse.contract.DuckDbGround;
import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.contract.Shop;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Pipeline;
import com.sparkify.warehouse.oracle.TempFolder;
import com.sparkify.warehouse.source.Sources;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One run that is cut, what it leaves, and the same run again. */
final class CutCase {
  /** How long a cut run looks for a server that is down. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Field field;
  private final Cut cut;
  private final Mode mode;
  private final boolean startsEmpty;
  private final World world;
  private final Strike strike;

  CutCase(Field field, Cut cut, long seed) {
    this.field = field;
    this.cut = cut;
    Random random = new Random(seed);
    startsEmpty = random.nextInt(5) == 0;
    mode = random.nextInt(5) == 0 ? Mode.FULL_REFRESH : Mode.NEW;
    world = new World(seed);
    strike = new Strike(cut);
  }

  /** What became of it. */
  Strike run() throws IOException {
    try (TempFolder folder = TempFolder.create();
        Ground ground = field.fresh(folder.path())) {
      Shop shop = Shop.of(ground, folder.path());
      Ground undisturbed = new DuckDbGround(folder.path().resolve("undisturbed.duckdb"));
      Shop reference = new Shop(undisturbed, shop.logs(), shop.songs());
      if (!startsEmpty) {
        world.first(shop);
        shop.load();
        reference.load();
      }
      State before = State.of(ground);
      world.second(shop);
      reference.load(mode);
      State after = State.of(undisturbed);
      boolean published = isPublished(shop);
      assertThat(State.of(ground)).isIn(published ? after : before, after);
      shop.load(mode);
      assertThat(State.of(ground)).matches(after::holdsTheSameAs, "holds what it must");
      shop.assertAsTheOracleSays();
      assertThat(shop.load().isNothingNew()).isTrue();
      return strike;
    }
  }

  /** Runs what is to be cut; returns whether it says that it published. */
  private boolean isPublished(Shop shop) {
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
                mode,
                "test"),
            strike);
    running.set(pipeline);
    CompletableFuture<Void> clock = strikeByTheClock(cancel);
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

  private CompletableFuture<Void> strikeByTheClock(Runnable cancel) {
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
