package com.sparkify.warehouse.source;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/** Data files below a folder, or a single file. */
final class FolderSource implements Source {
  private final String location;

  FolderSource(String location) {
    this.location = location;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public Listing list() {
    try {
      return FolderWalk.of(Path.of(location).toRealPath());
    } catch (NoSuchFileException | InvalidPathException e) {
      throw SparkifyException.failed(
          "The location " + location + " does not exist.",
          "Check the path given with --logs or --songs.",
          e);
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The location " + location + " cannot be listed: " + Reason.of(e) + ".",
          "Make it readable for this user.",
          e);
    }
  }

  @Override
  public InputStream open(SourceFile file, long from) throws IOException {
    try {
      return Channels.newInputStream(FileChannel.open(Path.of(file.path())).position(from));
    } catch (NoSuchFileException e) {
      throw changed(file, "was there when the run was planned and is gone now");
    } catch (AccessDeniedException e) {
      throw forbidden(file, e);
    }
  }

  @Override
  public void confirm(SourceFile file) throws IOException {
    try {
      Path path = Path.of(file.path());
      if (!file.version().equals(version(Files.readAttributes(path, BasicFileAttributes.class)))) {
        throw changed(file, "changed while the run was reading it");
      }
    } catch (NoSuchFileException e) {
      throw changed(file, "was there when the run was planned and is gone now");
    } catch (AccessDeniedException e) {
      throw forbidden(file, e);
    }
  }

  private static SparkifyException forbidden(SourceFile file, AccessDeniedException e) {
    return SparkifyException.failed(
        "The file " + file.path() + " cannot be read: " + Reason.of(e) + ".",
        "Make it readable for this user, or move it out of the folder.",
        e);
  }

  private static SparkifyException changed(SourceFile file, String how) {
    return SparkifyException.failed(
        "The file " + file.path() + " " + how + ".",
        "Nothing was published; run the same command again.");
  }

  static String version(BasicFileAttributes attributes) {
    return attributes.size() + "-" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }
}
