package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The file of the demo, which every demo makes anew. */
record DemoFile(Path path, Engine engine) {
  static final String NAME = "sparkify-demo.duckdb";

  /** Makes sure that the file can be made, and that what is there is a DuckDB file not in use. */
  void requireReplaceable(Patience patience) {
    if (!Files.isWritable(path.getParent())) {
      throw SparkifyException.failed(
          "The demo makes " + path + ", and this folder cannot be written.",
          "Run it in another folder.");
    }
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      engine.openForWriting(patience).close();
    } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw SparkifyException.failed(
          NAME + " in this folder is not a file that the demo has made.",
          "Move it away, or run the demo in another folder.");
    }
  }
}
