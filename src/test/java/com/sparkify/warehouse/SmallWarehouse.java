package com.sparkify.warehouse;

import com.sparkify.warehouse.config.MaxRejects;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import com.sparkify.warehouse.flow.EtlRequest;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Pipeline;
import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.ReadProgress;
import com.sparkify.warehouse.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Seven plays of three users in two weeks: three unmatched, one whose title another artist has, two
 * of one song, and one for which two songs compete. One line is blank, one is malformed.
 */
public final class SmallWarehouse {
  /** 2018-11-05T00:00:00Z, a Monday. */
  private static final long MONDAY = 1_541_376_000_000L;

  private static final long DAY = 86_400_000L;

  private static final List<String> EVENTS =
      List.of(
          play(MONDAY, 1, "free", 10, 0, "Lost", "Nobody", 200),
          play(MONDAY + 20_000, 1, "free", 10, 1, "Found", "Ann", 180.5),
          play(MONDAY + 200_000, 1, "paid", 10, 2, "Lost", "Nobody", 200),
          "",
          play(MONDAY + 600_000, 2, "free", 20, 0, "Lost", "Nobody", 200),
          play(MONDAY + 900_000, 2, "free", 20, 1, "Found", "Bob", 180),
          "{\"page\":\"Home\"",
          play(MONDAY + 950_000, 4, "free", 50, 0, "", "", 1).replace("NextSong", "Home"));

  private static final List<String> LATER_EVENTS =
      List.of(
          play(MONDAY + 7 * DAY, 1, "free", 30, 0, "Found", "Ann", 180),
          play(MONDAY + 13 * DAY, 3, "free", 40, 0, "Twice", "Ann", 200));

  private static final List<String> SONGS =
      List.of(
          song("SO1", "Found", "AR1", "Ann", 1995, 180),
          song("SO2", "Twice", "AR1", "Ann", 2003, 100),
          song("SO3", "Twice", "AR1", "Ann", 0, 201),
          song("SO4", "Other", "AR2", "Cy", 1999, 150));

  private SmallWarehouse() {}

  /** Writes the files below the folder and loads them, in one run. */
  public static Engine load(Path folder) throws IOException {
    write(folder.resolve("log_data/2018-11-05-events.json"), EVENTS);
    write(folder.resolve("log_data/2018-11-12-events.json"), LATER_EVENTS);
    write(folder.resolve("song_data/songs.json"), SONGS);
    return loadAgain(folder, Mode.NEW);
  }

  /** Loads what lies below the folder now. */
  public static Engine loadAgain(Path folder, Mode mode) {
    Engine engine = new DuckDbEngine(folder.resolve("small.duckdb"), Optional.empty());
    EtlRequest request =
        new EtlRequest(
            engine,
            Sources.at(folder.resolve("log_data").toString()),
            Sources.at(folder.resolve("song_data").toString()),
            MaxRejects.count(10),
            Duration.ofSeconds(5),
            mode,
            "test");
    new Pipeline(request, new Unheard()).run();
    return engine;
  }

  /** A line of a log: a play. */
  public static String play(
      long ts,
      long user,
      String level,
      long session,
      int item,
      String song,
      String artist,
      double length) {
    return ("{'artist':'%s','auth':'Logged In','firstName':'User','gender':'F','itemInSession':%d,"
            + "'lastName':'No. %d','length':%s,'level':'%s','location':'Rome','method':'PUT',"
            + "'page':'NextSong','registration':1540919166796.0,'sessionId':%d,'song':'%s',"
            + "'status':200,'ts':%d,'userAgent':'Mozilla Firefox/31.0','userId':'%d'}")
        .replace('\'', '"')
        .formatted(artist, item, user, length, level, session, song, ts, user);
  }

  /** A line of the catalogue. */
  public static String song(
      String id, String title, String artistId, String artist, int year, double duration) {
    return ("{'num_songs':1,'artist_id':'%s','artist_latitude':41.9,'artist_longitude':12.5,"
            + "'artist_location':'Rome','artist_name':'%s','song_id':'%s','title':'%s',"
            + "'duration':%s,'year':%d}")
        .replace('\'', '"')
        .formatted(artistId, artist, id, title, duration, year);
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  private static final class Unheard implements RunListener {
    @Override
    public void planned(Plan plan, ReadProgress progress) {}

    @Override
    public void step(String name) {}

    @Override
    public void ended() {}
  }
}
