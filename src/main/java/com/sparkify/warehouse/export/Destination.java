package com.sparkify.warehouse.export;

import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Table;
import java.nio.file.Path;

/** Where an export goes. Closing it takes away what was written and not published. */
public interface Destination extends AutoCloseable {
  /**
   * Makes sure that nothing is in the way, before anything is written.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException of usage if there is something
   */
  void requireFree();

  /** What is there already may only be what an earlier export has left, and is to go. */
  static void requireReplaceable(String inTheWay, boolean overwrite, boolean ofAnExport) {
    if (!ofAnExport) {
      throw SparkifyException.usage(
          inTheWay + ", and no export has put there what it holds.",
          "Name another place with --out, or empty this one.");
    }
    if (!overwrite) {
      throw SparkifyException.usage(
          inTheWay + ".",
          "Name another place with --out, or replace what an earlier export put there with"
              + " --overwrite.");
    }
  }

  /** Whether this warehouse can write here by itself. */
  boolean takesFrom(Warehouse warehouse);

  /**
   * Writes a table, out of the way, from a warehouse that can.
   *
   * @param drafts a folder for what is not finished, which the caller removes
   */
  ExportedTable write(Warehouse warehouse, Table table, FileFormat format, Path drafts);

  /**
   * Gives what was written its place, and lets what an earlier export put there go.
   *
   * @param summary the text of {@link Exported#FILE_NAME}
   */
  void publish(Exported exported, String summary, Path drafts);

  @Override
  void close();
}
