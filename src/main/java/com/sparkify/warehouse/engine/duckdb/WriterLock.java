package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.ThisProcess;
import com.sparkify.warehouse.engine.Wait;
import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Lets one run at a time write to a database file, also while the file does not exist yet. The lock
 * is on a hidden file beside it that says who holds it. The system releases the lock of a run that
 * is killed; the file stays, unless there is nothing that it could stand beside.
 */
final class WriterLock implements AutoCloseable {
  /**
   * The system's locks belong to the process, and closing any handle of the file gives them up: a
   * second run in this process must not even open it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private static final int MOST_PADDING = 10_000;

  private final Path file;
  private final Path path;
  private final FileChannel channel;

  private WriterLock(Path file, Path path, FileChannel channel) {
    this.file = file;
    this.path = path;
    this.channel = channel;
  }

  static WriterLock take(Path file, Wait wait) {
    Path path = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".lock");
    return Polling.until(wait, () -> tryTake(file, path), () -> held(file, path));
  }

  private static WriterLock tryTake(Path file, Path path) {
    if (!HELD_HERE.add(path)) {
      return null;
    }
    WriterLock lock = null;
    try {
      lock = lock(file, path);
      return lock;
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The lock file " + path + " cannot be written: " + Reason.of(e) + ".",
          "Make the folder writable for this user, or name another file with --target.",
          e);
    } finally {
      if (lock == null) {
        HELD_HERE.remove(path);
      }
    }
  }

  private static WriterLock lock(Path file, Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    WriterLock lock = new WriterLock(file, path, channel);
    if (channel.tryLock() == null || !lock.isOnItsPath()) {
      channel.close();
      return null;
    }
    return lock;
  }

  /**
   * Whether the locked file is the one that others find. It is not if the run before has removed it
   * since it was opened: two runs would then hold the locks of two files of one name. Looking at it
   * through another handle would give the lock up, and Java does not tell a handle's identity, so
   * that it is recognised by a size that no other file has.
   */
  private boolean isOnItsPath() throws IOException {
    write(self() + " ".repeat(ThreadLocalRandom.current().nextInt(MOST_PADDING)));
    try {
      return Files.size(path) == channel.size();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void write(String text) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static String self() {
    String since = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    return ThisProcess.shown() + " since " + since;
  }

  private static String held(Path file, Path path) {
    String holder = HELD_HERE.contains(path) ? self() : readHolder(path);
    return "The warehouse " + file + " is being written by " + holder;
  }

  private static String readHolder(Path path) {
    try {
      String holder = Files.readString(path).strip();
      return holder.isEmpty() ? "another process" : holder;
    } catch (IOException e) {
      return "another process (" + path + " cannot be read)";
    }
  }

  @Override
  public void close() {
    try (channel) {
      if (Files.exists(file)) {
        write("");
      } else {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The lock file " + path + " cannot be released: " + Reason.of(e) + ".",
          "It is released when this process ends.",
          e);
    } finally {
      HELD_HERE.remove(path);
    }
  }
}
