package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that goes when it is closed, also if Ctrl-C or SIGTERM ends the program. */
final class TemporaryFolder implements AutoCloseable {
  /** A little more than an interrupted run is waited for. */
  private static final int SECONDS_TO_CLOSE = 2;

  private final Path path;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::closeAtLast, "temporary-folder");

  private TemporaryFolder(Path path) {
    this.path = path;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  static TemporaryFolder create(String prefix) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(prefix));
    } catch (IOException e) {
      throw SparkifyException.failed(
          "A temporary folder cannot be made: " + Reason.of(e) + ".",
          "Make room in " + System.getProperty("java.io.tmpdir") + ", or make it writable.",
          e);
    }
  }

  /**
   * A folder in another one, which is made if it is not there. Folders of the same kind that killed
   * processes left there go.
   */
  static TemporaryFolder in(Path parent, String prefix) {
    try {
      Files.createDirectories(parent);
      try (Stream<Path> left = Files.list(parent)) {
        for (Path path : left.filter(p -> isLeft(p.getFileName().toString(), prefix)).toList()) {
          Files.walkFileTree(path, new Removal());
        }
      }
      long pid = ProcessHandle.current().pid();
      return new TemporaryFolder(Files.createDirectory(parent.resolve(prefix + pid)));
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The folder " + parent + " cannot be written: " + Reason.of(e) + ".",
          "Make it writable, or name another one.",
          e);
    }
  }

  /** In a container every process may have the same number: ours is not one that runs beside us. */
  private static boolean isLeft(String name, String prefix) {
    if (!name.matches(Pattern.quote(prefix) + "[0-9]{1,18}")) {
      return false;
    }
    long pid = Long.parseLong(name.substring(prefix.length()));
    return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
  }

  Path path() {
    return path;
  }

  /** The thread that works here removes the folder, or this one does if that takes too long. */
  private void closeAtLast() {
    try {
      if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        remove();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    remove();
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs, and has just been told that there is nothing left to do.
    }
  }

  private void remove() {
    try {
      Files.walkFileTree(path, new Removal());
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The temporary folder " + path + " cannot be removed: " + Reason.of(e) + ".",
          "Remove it by hand.",
          e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
