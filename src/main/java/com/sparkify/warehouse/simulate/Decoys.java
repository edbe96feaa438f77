package com.sparkify.warehouse.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What lies beside the data and is not data, though it reads like it. */
final class Decoys {
  private static final List<String> NAMES =
      List.of(
          "_SUCCESS",
          "_temporary/0/part-00000.json",
          ".ipynb_checkpoints/data-checkpoint.json",
          ".data.json.crc",
          ".hidden.json",
          "_metadata.jsonl",
          "data.json.bak",
          "data.json.tmp",
          "data.json.gz.part",
          "data.jsonx",
          "json",
          "readme.txt",
          "table.csv");
  private static final String EVENT =
      "{\"page\":\"NextSong\",\"userId\":\"4242424242\",\"ts\":1541105830796,"
          + "\"sessionId\":4242424242,\"itemInSession\":0,\"level\":\"paid\"}\n";
  private static final String SONG =
      "{\"song_id\": \"SODECOY\", \"title\": \"Decoy\", \"artist_id\": \"ARDECOY\","
          + " \"artist_name\": \"Nobody\"}\n";

  private Decoys() {}

  static void write(Path logs, Path songs) throws IOException {
    for (String name : NAMES) {
      write(logs.resolve("2018").resolve(name), EVENT);
      write(songs.resolve(name), SONG);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
