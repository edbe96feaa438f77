package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Keys;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Wait;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A warehouse in a DuckDB file. */
public final class DuckDbEngine implements Engine {
  static final Dialect DIALECT =
      // A primary key would cost as much as the whole parse; statements and a check hold the keys.
      new Dialect(
          "duckdb",
          bytes -> "VARCHAR",
          Keys.CHECKED,
          false,
          table -> "",
          table -> "",
          Optional.empty());

  private final Path file;
  private final Optional<String> schema;
  private final boolean replaces;

  /** The schema is the file's main one where empty. */
  public DuckDbEngine(Path file, Optional<String> schema) {
    this(file, schema, false);
  }

  private DuckDbEngine(Path file, Optional<String> schema, boolean replaces) {
    this.file = file;
    this.schema = schema;
    this.replaces = replaces;
  }

  /** A file that is made anew when it is opened for writing, and replaces what is there then. */
  public static DuckDbEngine replacing(Path file, Optional<String> schema) {
    return new DuckDbEngine(file, schema, true);
  }

  @Override
  public String name() {
    return file + schema.map(name -> " (schema " + name + ")").orElse("");
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public void requireReadyToLoad() {
    requireNoFolder();
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw SparkifyException.failed(
          "The folder " + folder + " does not exist.",
          "Create it, or name another file with --target.");
    }
    requireWritable(folder);
    if (Files.exists(file)) {
      requireWritable(file);
    }
  }

  private void requireNoFolder() {
    if (Files.isDirectory(file)) {
      throw SparkifyException.failed(
          "The target " + file + " is a folder, and not a DuckDB file.",
          "Name a file in it, such as --target " + file.resolve("sparkify.duckdb") + ".");
    }
  }

  private static void requireWritable(Path path) {
    if (path != null && !Files.isWritable(path)) {
      throw SparkifyException.failed(
          (Files.isDirectory(path) ? "The folder " : "The file ") + path + " cannot be written.",
          "Make it writable for this user, or name another file with --target.");
    }
  }

  @Override
  public Warehouse openForWriting(Patience patience) {
    requireReadyToLoad();
    Wait wait = patience.begin();
    WriterLock lock = WriterLock.take(file, wait);
    try {
      NewFile building = new NewFile(file);
      Path opened = Files.exists(file) && !replaces ? file : building.begin();
      DuckDbConnections connections = new DuckDbConnections(file, opened, schema);
      return DuckDbWarehouse.writer(connections, building, lock, wait);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public Optional<Warehouse> find(Patience patience) {
    requireNoFolder();
    return Files.exists(file)
        ? DuckDbWarehouse.reader(new DuckDbConnections(file, file, schema), patience.begin())
        : Optional.empty();
  }
}
