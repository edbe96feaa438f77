package com.sparkify.warehouse.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.AwsSettings;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final AwsSettings NOTHING =
      new AwsSettings(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir Path folder;

  @Test
  void aLocationIsAFolderAFileOrInS3() throws Exception {
    Path file = Files.write(folder.resolve("a.json"), Songs.lines("a"));
    assertThat(Sources.at(folder.toString(), NOTHING).list().files()).hasSize(1);
    assertThat(Sources.at(file.toString(), NOTHING).first(1)).hasSize(1);
    try (Source source = Sources.at("s3://bucket/logs", NOTHING)) {
      assertThat(source.location()).isEqualTo("s3://bucket/logs");
      assertThat(source.getClass().getPackageName()).endsWith(".s3");
    }
  }

  @Test
  void aFolderIsReadWithoutTheAwsSdk() throws Exception {
    Files.write(folder.resolve("a.json"), Songs.lines("a"));
    URL classes = Sources.class.getProtectionDomain().getCodeSource().getLocation();
    try (Watchful loader = new Watchful(classes)) {
      Class<?> sources = loader.loadClass(Sources.class.getName());
      Class<?> settings = loader.loadClass(AwsSettings.class.getName());
      Object none = settings.getConstructors()[0].newInstance(noValues());
      Object source =
          sources.getMethod("at", String.class, settings).invoke(null, folder.toString(), none);
      Object listing = loader.loadClass(Source.class.getName()).getMethod("list").invoke(source);
      assertThat(listing.toString()).contains("a.json");
      assertThat(loader.loaded)
          .contains(Sources.class.getName())
          .noneMatch(name -> name.contains(".s3.") || name.startsWith("software.amazon"));
    }
  }

  private static Object[] noValues() {
    Object[] values = new Object[AwsSettings.class.getRecordComponents().length];
    Arrays.fill(values, Optional.empty());
    return values;
  }

  /** Loads the program's classes itself, and remembers what was asked for. */
  private static final class Watchful extends URLClassLoader {
    private final List<String> loaded = new ArrayList<>();

    Watchful(URL classes) {
      super(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      loaded.add(name);
      return super.loadClass(name, resolve);
    }
  }
}
