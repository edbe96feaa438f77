package com.sparkify.warehouse.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Permissions of files, where the system has them. */
final class PosixFiles {
  private PosixFiles() {}

  static void onlyForTheOwner(Path file) throws IOException {
    permit(file, "rw-------");
  }

  static void permit(Path file, String permissions) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }
}
