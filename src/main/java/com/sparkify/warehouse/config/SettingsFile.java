package com.sparkify.warehouse.config;

import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A settings file on disk.
 *
 * @param name as the user named it
 */
record SettingsFile(String name, Path path) {
  private static final String USUAL = "dwh.cfg";
  private static final int MOST_BYTES = 1 << 20;
  private static final Set<PosixFilePermission> OTHERS_READ =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  /** The file that was asked for, or else the usual one, if it is there. */
  static Optional<SettingsFile> find(Path folder, Optional<Path> asked) {
    return asked
        .map(path -> new SettingsFile(Printable.whole(path.toString()), folder.resolve(path)))
        .or(
            () ->
                Optional.of(new SettingsFile(USUAL, folder.resolve(USUAL)))
                    .filter(file -> Files.exists(file.path, LinkOption.NOFOLLOW_LINKS)));
  }

  /** The text without a BOM. */
  String text() {
    byte[] bytes = bytes();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw SparkifyException.usage(
          "The settings file " + name + " is not UTF-8 text.", "Save it as UTF-8.");
    }
  }

  private byte[] bytes() {
    if (name.isBlank()) {
      throw SparkifyException.usage("flag --config is empty.", "Name a file, or leave it out.");
    }
    if (Files.notExists(path)) {
      throw SparkifyException.usage(
          "The settings file " + name + " does not exist.",
          "Check --config, or leave it out to use " + USUAL + " if it is there.");
    }
    if (Files.isDirectory(path)) {
      throw SparkifyException.usage(
          "The settings file " + name + " is a folder.", "Name the file in it with --config.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw SparkifyException.usage(
            "The settings file " + name + " is larger than 1 MiB.",
            "Name a file with [SECTION] and KEY=value lines.");
      }
      return bytes;
    } catch (IOException e) {
      throw SparkifyException.usage(
          "The settings file " + name + " cannot be read.", "Check its permissions.");
    }
  }

  /** Whether other users of this machine can read it; false where that cannot be told. */
  boolean readableByOthers() {
    try {
      return Files.isRegularFile(path)
          && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS_READ::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
