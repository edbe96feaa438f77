package com.sparkify.warehouse.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Goes once through what users do most, in one process and in the empty folder that is its
 * argument, so that the launcher can archive the classes that takes: docs/decisions/0002.
 */
final class Rehearsal {
  private static final String COMMANDS =
      """
      --version
      --help
      etl --help
      --no-such-flag
      etl --dry-run
      build
      etl
      etl --logs s3://rehearsal/log_data
      check
      preview events
      query --list
      query --named top-songs
      report
      runs
      rejects
      trace 1000000
      tables ddl
      cluster status
      """;

  /** Of AWS only S3 answers there: other calls are made as far as the network. */
  private static final String SETTINGS =
      """
      [AWS]
      KEY=rehearsal
      SECRET=rehearsal
      REGION=us-west-2
      ENDPOINT_URL=http://127.0.0.1:9
      ENDPOINT_URL_S3=%s
      [DWH]
      DWH_CLUSTER_IDENTIFIER=rehearsal
      [S3]
      LOG_DATA=%s
      SONG_DATA=%s
      """;

  private static final String EVENT =
      """
      {"artist":"A","song":"S","length":1.5,"page":"NextSong","ts":1541105830796,"sessionId":1,\
      "itemInSession":0,"userId":"1","firstName":"F","lastName":"L","gender":"F","level":"free"}
      {"page":"Home"}
      """;

  private static final String SONG =
      """
      {"song_id":"S1","title":"S","artist_id":"A1","artist_name":"A","duration":1.5,"year":2000}
      """;

  private static final String CLASS = ".class";

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    load(org.postgresql.Driver.class, "org/postgresql/");
    load(Rehearsal.class, "com/sparkify/warehouse/engine/postgres/");
    Path folder = Path.of(args[0]);
    Path logs = Files.writeString(folder.resolve("events.json"), EVENT);
    Path songs = Files.writeString(folder.resolve("songs.json"), SONG);
    try (RehearsalS3 s3 = new RehearsalS3(EVENT)) {
      Path settings =
          Files.writeString(
              folder.resolve("dwh.cfg"), SETTINGS.formatted(s3.address(), logs, songs));
      rehearse("--config=" + settings, "--target=" + folder.resolve("w.duckdb"));
    }
    System.exit(0);
  }

  private static void rehearse(String... flags) {
    COMMANDS
        .lines()
        .map(line -> Stream.concat(Stream.of(flags), Stream.of(line.split(" "))))
        .forEach(words -> Main.execute(apart(), words.toArray(String[]::new)));
  }

  /** Loads the classes of a folder of a jar: what they do takes a server, and here is none. */
  private static void load(Class<?> inTheJar, String folder) throws IOException {
    ClassLoader loader = inTheJar.getClassLoader();
    try (JarFile jar = new JarFile(pathOf(inTheJar))) {
      for (String name : jar.stream().map(JarEntry::getName).toList()) {
        if (name.startsWith(folder) && name.endsWith(CLASS)) {
          load(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), loader);
        }
      }
    }
  }

  private static void load(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      // A class for a library that is not here: nobody will load it.
    }
  }

  private static String pathOf(Class<?> inTheJar) {
    return Path.of(
            URI.create(inTheJar.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  /**
   * Without the environment of the user, which may name a warehouse that is none of our business.
   */
  private static Terminal apart() {
    Terminal here = Terminal.ofThisProcess();
    return new Terminal(here.out(), here.err(), Map.of(), here.folder(), here.attached());
  }
}
