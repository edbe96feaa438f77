package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that a result is written to: all of it, or it stays as it was.
 *
 * @param what the result, as messages name it
 * @param mark stands near the beginning of every such result
 */
record OutputFile(String what, String mark, Path path) {
  private static final int MARKED_WITHIN = 512;

  /** Behind any links: a link stays, and what it points to is replaced. */
  static OutputFile at(Path path, String what, String mark) {
    Path whole = path.toAbsolutePath().normalize();
    try {
      return new OutputFile(what, mark, Files.exists(whole) ? whole.toRealPath() : whole);
    } catch (IOException e) {
      throw unwritable(what, whole, e);
    }
  }

  /** Makes sure that it can be written, and that nothing goes that is not a former one. */
  void requireReplaceable(Console console) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw SparkifyException.failed(
          "The " + what + " cannot be written: " + shown(path) + " is not a file.",
          "Name a file with --out.");
    }
    if (!Files.isDirectory(path.getParent())) {
      throw SparkifyException.failed(
          "The " + what + " cannot be written: there is no folder " + shown(path.getParent()) + ".",
          "Make it, or name another file with --out.");
    }
    if (!Files.isWritable(path.getParent())) {
      throw SparkifyException.failed(
          "The "
              + what
              + " cannot be written: the folder "
              + shown(path.getParent())
              + " is read-only.",
          "Name a file in another folder with --out.");
    }
    if (Files.exists(path) && !isFormer()) {
      console.confirm("This replaces " + shown(path) + ", which is not a former " + what + ".");
    }
  }

  private boolean isFormer() {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] beginning = in.readNBytes(MARKED_WITHIN);
      return beginning.length == 0 || new String(beginning, StandardCharsets.UTF_8).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns how many bytes were written. */
  long write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path draft =
        path.resolveSibling("." + path.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try {
        Files.write(draft, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw unwritable(what, path, e);
    }
    return bytes.length;
  }

  /** Says that so many bytes were written. */
  String sentence(long bytes) {
    return "Wrote " + shown(path) + " (" + Shown.bytes(bytes) + ").";
  }

  private static SparkifyException unwritable(String what, Path path, IOException e) {
    return SparkifyException.failed(
        "The " + what + " cannot be written to " + shown(path) + ": " + e.getMessage() + ".",
        "Make room or the folder writable, or name another file with --out.",
        e);
  }

  private static String shown(Path path) {
    return Shown.printable(path.toString());
  }
}
