package com.sparkify.warehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A folder with a few files in it, as they are delivered; single quotes stand for double ones. */
record Delivery(Path folder) {
  static final String[] SOURCES = {"--logs", "logs", "--songs", "songs"};

  /** A play of session 38: its id is 38 million and the item. */
  static String play(int item, String song) {
    return ("{'page':'NextSong','ts':1541105830796,'sessionId':38,'itemInSession':%d,"
            + "'userId':'39','song':'%s','artist':'Queen','level':'free'}")
        .formatted(item, song);
  }

  static String song(String id, String title) {
    return "{'song_id':'%s','title':'%s','artist_id':'A1','artist_name':'Queen'}"
        .formatted(id, title);
  }

  /** Three lines of events, two of them plays and one malformed, and one song. */
  static Delivery small(Path folder) {
    return new Delivery(folder)
        .write("logs/day.json", play(1, "One"), play(2, "Two"), "not json")
        .write("songs/one.json", song("S1", "One"));
  }

  Delivery write(String name, String... lines) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, (String.join("\n", lines) + "\n").replace('\'', '"'));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** The arguments, and where the sources are. */
  static String[] withSources(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + SOURCES.length);
    System.arraycopy(SOURCES, 0, all, arguments.length, SOURCES.length);
    return all;
  }
}
