package com.sparkify.warehouse.simulate;

import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Writes a synthetic Sparkify: {@code log_data}, {@code song_data} and {@code expected.json}, the
 * exact answers of one run over both. Memory grows with the songs and listeners, not the events.
 */
public final class Simulation {
  private final SimulationRequest request;
  private final Path logs;
  private final Path songs;

  public Simulation(SimulationRequest request) {
    this.request = request;
    this.logs = request.out().resolve("log_data");
    this.songs = request.out().resolve("song_data");
  }

  /**
   * @param listener is told whenever something has been written
   * @throws SparkifyException if the folder is not empty, or cannot be written
   */
  public Simulated run(Consumer<Progress> listener) {
    Progress.Meter meter = new Progress.Meter(request.events() + request.songs(), listener);
    try {
      claim(request.out());
      SongBook book = new SongBook(request.seed(), request.songs());
      SongTally songTally = writeSongs(book, meter);
      Catalogue catalogue = new Catalogue(book, songTally.unmatched(), request.seed());
      EventTally eventTally = writeEvents(catalogue, songTally.credits(), meter);
      Expected expected = expected(songTally, eventTally);
      if (request.faults()) {
        Decoys.write(logs, songs);
      }
      ExpectedFile.write(expected, request.out().resolve("expected.json"));
      return new Simulated(expected, meter.now().files(), meter.now().bytes());
    } catch (IOException e) {
      throw SparkifyException.failed(
          "Cannot write the simulated data to " + request.out() + ".",
          "Look whether the folder may be written and the disk has room.",
          e);
    }
  }

  private SongTally writeSongs(SongBook book, Progress.Meter meter) throws IOException {
    SongTally tally = new SongTally();
    SongFiles files = new SongFiles(songs, tally.lines(), meter);
    CleanSongs clean = new CleanSongs(files, tally);
    try (LateFiles late = new LateFiles(SongFiles.last(songs), tally.lines(), meter)) {
      SongSink sink =
          request.faults() ? new FaultySongs(request, clean, files, late, tally) : clean;
      for (int i = 0; i < book.catalogued(); i++) {
        sink.accept(book.song(i));
      }
    }
    return tally;
  }

  private EventTally writeEvents(Catalogue catalogue, List<Credited> credits, Progress.Meter meter)
      throws IOException {
    Population population = new Population(request);
    EventTally tally = new EventTally(population, catalogue);
    EventWriter writer = new EventWriter(population, catalogue);
    Crowd crowd = new Crowd(request, population, catalogue);
    Path last = DayFiles.stem(logs, request.days() - 1);
    try (DayFiles days = new DayFiles(logs, request, tally.lines(), meter);
        LateFiles late = new LateFiles(last, tally.lines(), meter)) {
      CleanEvents clean = new CleanEvents(writer, days, tally);
      EventSink sink = clean;
      if (request.faults()) {
        PlayFaults faults = new PlayFaults(request, writer, population, catalogue, credits);
        sink = new FaultyEvents(clean, days, late, tally, faults);
      }
      for (Session session = crowd.next(); session != null; session = crowd.next()) {
        sink.accept(session);
      }
    }
    return tally;
  }

  private static Expected expected(SongTally songs, EventTally events) {
    Expected.Plays plays = events.plays().plays();
    Expected.Tables tables =
        new Expected.Tables(
            plays.inserted(),
            events.users().users(),
            songs.songs(),
            songs.artists(),
            events.plays().startTimes());
    return new Expected(
        tables,
        plays,
        events.lines().lines(plays.conflicting()),
        songs.lines().lines(0),
        new Expected.Levels(events.users().levels()));
  }

  private static void claim(Path out) throws IOException {
    if (Files.exists(out) && !(Files.isDirectory(out) && isEmpty(out))) {
      throw SparkifyException.usage(
          out + " is not an empty folder.", "Name a new folder, or empty this one.");
    }
    Files.createDirectories(out);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }
}
