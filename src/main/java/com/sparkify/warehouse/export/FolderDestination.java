package com.sparkify.warehouse.export;

import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Unload;
import com.sparkify.warehouse.engine.Unloader;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of this machine: a file per table, named after it. */
public final class FolderDestination implements Destination {
  private final Path folder;
  private final boolean overwrite;

  public FolderDestination(Path folder, boolean overwrite) {
    this.folder = folder;
    this.overwrite = overwrite;
  }

  @Override
  public void requireFree() {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw SparkifyException.usage(folder + " is not a folder.", "Name a folder with --out.");
      }
      if (Files.exists(folder) && !isEmpty(folder)) {
        Destination.requireReplaceable(
            "The folder " + folder + " is not empty",
            overwrite,
            Files.exists(folder.resolve(Exported.FILE_NAME)));
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(entry -> entry.getFileName().toString().startsWith("."));
    }
  }

  @Override
  public boolean takesFrom(Warehouse warehouse) {
    return unloader(warehouse).isPresent();
  }

  @Override
  public ExportedTable write(Warehouse warehouse, Table table, FileFormat format, Path drafts) {
    String name = name(table, format);
    Path file = drafts.resolve(name);
    Unload unload = new Unload(table, format, file.toString(), false);
    long rows = unloader(warehouse).orElseThrow().write(unload);
    try {
      return new ExportedTable(table.name(), rows, Files.size(file), List.of(name));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Optional<Unloader> unloader(Warehouse warehouse) {
    return warehouse.unloader(Unload.Place.FOLDER);
  }

  /** Each file appears whole; the summary goes first and comes last. */
  @Override
  public void publish(Exported exported, String summary, Path drafts) {
    try {
      Path draft = Files.writeString(drafts.resolve(Exported.FILE_NAME), summary + "\n");
      Files.deleteIfExists(folder.resolve(Exported.FILE_NAME));
      for (Table table : Star.tables()) {
        for (FileFormat format : FileFormat.values()) {
          replace(drafts, name(table, format), format == exported.format());
        }
      }
      Files.move(draft, folder.resolve(Exported.FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private void replace(Path drafts, String name, boolean written) throws IOException {
    if (written) {
      Files.move(drafts.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } else {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  private static String name(Table table, FileFormat format) {
    return table.name() + "." + format.extension();
  }

  private static SparkifyException unwritable(Path folder, IOException e) {
    return SparkifyException.failed(
        "The folder " + folder + " cannot be written: " + Reason.of(e) + ".",
        "Make room or the folder writable, or name another one with --out.",
        e);
  }

  /** What was written lies where the caller removes it. */
  @Override
  public void close() {}
}
