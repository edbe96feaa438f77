package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.DuckDbGround;
import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.contract.Shop;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.oracle.TempFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Two deliveries, what they lead to where nothing goes wrong, and a place for many runs.
 * Thread-safe.
 */
final class Scene implements AutoCloseable {
  /** What the run does that is cut. */
  enum Run {
    /** It loads the second delivery on top of the first. */
    SECOND(Mode.NEW),
    /** It reads both again. */
    REFRESH(Mode.FULL_REFRESH),
    /** It loads both at once, where there was nothing. */
    FIRST(Mode.NEW);

    final Mode mode;

    Run(Mode mode) {
      this.mode = mode;
    }
  }

  private final TempFolder folder;
  private final Shop published;
  private final State before;
  private final Map<Run, State> after = new EnumMap<>(Run.class);
  private int places;

  private Scene(TempFolder folder, long seed) {
    this.folder = folder;
    World world = new World(seed);
    published = Shop.of(new DuckDbGround(folder.path().resolve("first.duckdb")), folder.path());
    world.deliver(published, "first");
    world.deliver(published, "second");
    loadFirst(published.ground());
    before = State.of(published.ground());
  }

  static Scene of(long seed) {
    try {
      return new Scene(TempFolder.create(), seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Shop shop(Ground ground) {
    return new Shop(ground, published.logs(), published.songs());
  }

  Path logs() {
    return published.logs();
  }

  Path songs() {
    return published.songs();
  }

  /** A new folder. */
  synchronized Path place() {
    try {
      places++;
      return Files.createDirectory(folder.path().resolve("place" + places));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void loadFirst(Ground ground) {
    new Shop(ground, published.logs().resolve("first"), published.songs().resolve("first")).load();
  }

  /** A file into which the first delivery is loaded. */
  Path copyOfFirst() {
    try {
      return Files.copy(folder.path().resolve("first.duckdb"), place().resolve("star.duckdb"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  State before(Run run) {
    return run == Run.FIRST ? State.NOTHING : before;
  }

  /** What the run leads to on any engine; it is what the rules say. */
  synchronized State after(Run run) {
    return after.computeIfAbsent(run, this::undisturbed);
  }

  private State undisturbed(Run run) {
    Path file = run == Run.FIRST ? place().resolve("star.duckdb") : copyOfFirst();
    Shop shop = shop(new DuckDbGround(file));
    shop.load(run.mode);
    shop.assertAsTheOracleSays();
    return State.of(shop.ground());
  }

  @Override
  public void close() {
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
