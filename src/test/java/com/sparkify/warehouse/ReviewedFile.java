package com.sparkify.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that is kept and reviewed like code; {@code -Dgolden.write=true} writes it anew. */
public record ReviewedFile(Path file) {
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  public void assertIs(String text) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    }
    assertThat(text)
        .as("%s: if this is meant, write it anew with -Dgolden.write=true and review it", file)
        .isEqualTo(Files.readString(file));
  }
}
