package com.sparkify.warehouse.oracle;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import com.sparkify.warehouse.oracle.Reading.Accepted;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Knows what every delivery must lead to. */
public final class Oracle {
  private Oracle() {}

  /** What loading the data files below two locations leads to; either may be a file. */
  public static OracleStar of(Path logs, Path songs) {
    return of(
        Stream.of(DataFolder.files(logs, Kind.EVENTS), DataFolder.files(songs, Kind.SONGS))
            .flatMap(List::stream)
            .toList());
  }

  /** What loading the files leads to; those that are not data by their names do not count. */
  public static OracleStar of(List<Delivered> files) {
    Reading<Event> events = Reading.of(files, Kind.EVENTS, Event::of);
    Reading<Song> songs = Reading.of(files, Kind.SONGS, Song::of);
    Plays plays = Plays.of(events.records());
    Catalogue catalogue = Catalogue.of(songs.records());
    var tables =
        Map.of(
            OracleTable.SONGPLAYS, Tables.songplays(plays, catalogue),
            OracleTable.USERS, Tables.users(events.records()),
            OracleTable.SONGS, Tables.songs(catalogue),
            OracleTable.ARTISTS, Tables.artists(songs.records()),
            OracleTable.TIME, Tables.time(plays.winners().values()));
    List<OracleReject> conflicts = conflicts(events, plays);
    return new OracleStar(
        tables,
        sorted(List.of(events.rejects(), songs.rejects(), conflicts)),
        funnel(events, songs, plays, catalogue, conflicts.size()));
  }

  private static List<OracleReject> conflicts(Reading<Event> events, Plays plays) {
    return events.accepted().stream()
        .filter(line -> plays.excludes(line.read()))
        .map(Oracle::conflict)
        .toList();
  }

  private static OracleReject conflict(Accepted<Event> line) {
    return new OracleReject(Kind.EVENTS, line.file().name(), line.line(), "conflict", null);
  }

  private static List<OracleReject> sorted(List<List<OracleReject>> rejects) {
    return rejects.stream()
        .flatMap(List::stream)
        .sorted(
            Comparator.comparing(OracleReject::kind)
                .thenComparing(OracleReject::file)
                .thenComparing(OracleReject::line))
        .toList();
  }

  private static OracleFunnel funnel(
      Reading<Event> events,
      Reading<Song> songs,
      Plays plays,
      Catalogue catalogue,
      long conflicting) {
    long staged = events.records().stream().filter(Event::isPlay).count();
    long inserted = plays.winners().size();
    long matched =
        plays.winners().values().stream().filter(p -> catalogue.match(p).isPresent()).count();
    return new OracleFunnel(
        events.lines(),
        songs.lines(),
        staged,
        inserted,
        staged - inserted - conflicting,
        conflicting,
        matched);
  }
}
