package com.sparkify.warehouse.error;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in a few words. */
public final class Reason {
  private Reason() {}

  /** Without the path, which exceptions about files put first, and without a stop at the end. */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
    return reason == null ? "the system gives no reason" : reason.replaceFirst("\\.$", "");
  }
}
