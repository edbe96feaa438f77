package com.sparkify.warehouse.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The catalogue, a small file for each song. */
final class SongFiles {
  private final Path root;
  private final LineCount count;
  private final Progress.Meter meter;
  private Path folder;

  SongFiles(Path root, LineCount count, Progress.Meter meter) {
    this.root = root;
    this.count = count;
    this.meter = meter;
  }

  /** The path that song files come before, without a suffix. */
  static Path last(Path root) {
    return root.resolve("Z").resolve("Z").resolve("Z").resolve("TRZZZZZ");
  }

  /** Writes a file of a song, named after its track with this addition. */
  void write(Song song, String addition, String text) throws IOException {
    byte[] bytes = Json.ascii(text);
    Files.write(folder(song.track()).resolve(song.track() + addition + ".json"), bytes);
    meter.file(1, bytes.length);
    count.file(0);
  }

  private Path folder(String track) throws IOException {
    Path wanted = root.resolve(track.substring(2, 3)).resolve(track.substring(3, 4));
    wanted = wanted.resolve(track.substring(4, 5));
    if (!wanted.equals(folder)) {
      folder = Files.createDirectories(wanted);
    }
    return folder;
  }
}
