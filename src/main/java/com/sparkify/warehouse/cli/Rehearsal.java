package com.sparkify.warehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      check
      preview events
      query --list
      query --named top-songs
      runs
      rejects
      trace 1000000
      tables ddl
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

  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path logs = Files.writeString(folder.resolve("events.json"), EVENT);
    Path songs = Files.writeString(folder.resolve("songs.json"), SONG);
    List<String> setting =
        List.of("--target=" + folder.resolve("w.duckdb"), "--logs=" + logs, "--songs=" + songs);
    COMMANDS
        .lines()
        .map(line -> Stream.concat(setting.stream(), Stream.of(line.split(" "))))
        .forEach(words -> Main.execute(words.toArray(String[]::new)));
    System.exit(0);
  }
}
