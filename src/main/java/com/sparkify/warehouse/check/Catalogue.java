package com.sparkify.warehouse.check;

import static com.sparkify.warehouse.check.Severity.BLOCKING;
import static com.sparkify.warehouse.check.Severity.WARNING;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All checks: those that follow from the schema, and the rules that it does not tell. */
record Catalogue(Dialect dialect, Instant now) {
  List<Scan> scans() {
    return Stream.of(
            users(),
            checks(Star.ARTISTS),
            checks(Star.SONGS),
            time(),
            songplays(),
            runs(),
            files(),
            checks(Ledger.REJECTS),
            checks(Ledger.LOCK),
            checks(Ledger.SCHEMA))
        .flatMap(List::stream)
        .toList();
  }

  private List<Scan> users() {
    Subject users = subject(Star.USERS);
    Scan latest =
        new QueryChecks(users)
            .nothing(
                "later_plays", "latest", "no play is later than its user's latest event", BLOCKING);
    return checks(users, RowChecks.of(users), List.of(), List.of(latest));
  }

  private List<Scan> time() {
    Subject time = subject(Star.TIME);
    RowChecks rows = RowChecks.of(time, "time");
    Check columns =
        rows.never("wrong", "columns", "hour to weekday are those of start_time", BLOCKING);
    Scan played =
        new QueryChecks(time)
            .nothing("unplayed_moments", "played", "a play began at every moment", BLOCKING);
    return checks(time, rows, List.of(columns), List.of(played));
  }

  private List<Scan> songplays() {
    Subject plays = subject(Star.SONGPLAYS);
    RowChecks rows = RowChecks.of(plays, "songplays");
    QueryChecks queries = new QueryChecks(plays);
    Check identity =
        rows.never(
            "wrong_id",
            "identity",
            "songplay_id is session_id * " + Star.ITEMS_PER_SESSION + " + item_in_session",
            BLOCKING,
            "session_id",
            "item_in_session");
    Scan match =
        queries.nothing(
            "wrong_matches",
            "match",
            "song and artist are the best match, and none where none matches",
            BLOCKING);
    Scan accounted =
        queries.nothing("funnel", "accounted", "there are as many as the runs inserted", BLOCKING);
    return checks(plays, rows, List.of(identity), List.of(match, accounted));
  }

  private List<Scan> runs() {
    Subject runs = subject(Ledger.RUNS);
    RowChecks rows = RowChecks.of(runs, "etl_runs");
    Check lines = rows.never("loses_lines", "lines", "no line vanished", BLOCKING);
    Check plays = rows.never("loses_plays", "plays", "no play vanished", BLOCKING);
    Scan matches =
        new QueryChecks(runs)
            .nothing(
                "match_rate", "match-rate", "the latest run matched as many as usual", WARNING);
    return checks(runs, rows, List.of(lines, plays), List.of(matches));
  }

  private List<Scan> files() {
    Subject files = subject(Ledger.FILES);
    RowChecks rows = RowChecks.of(files, "etl_files");
    QueryChecks queries = new QueryChecks(files);
    Check lines = rows.never("loses_lines", "lines", "no line vanished", BLOCKING);
    Scan runs =
        queries.nothing("files_of_no_run", "published", "a run accounts for every file", BLOCKING);
    Scan rejects =
        queries.nothing("lost_rejects", "rejects", "every rejected record is kept", BLOCKING);
    return checks(files, rows, List.of(lines), List.of(runs, rejects));
  }

  private List<Scan> checks(Table table) {
    Subject subject = subject(table);
    return checks(subject, RowChecks.of(subject), List.of(), List.of());
  }

  /** What follows from the schema, then {@code more}. */
  private List<Scan> checks(Subject subject, RowChecks rows, List<Check> rules, List<Scan> more) {
    List<Check> pass = new ArrayList<>(rules);
    pass.add(0, rows.required());
    if (subject.table().role() != Table.Role.LEDGER) {
      pass.addAll(rows.plausible(now));
      rows.filled().ifPresent(pass::add);
    }
    QueryChecks queries = new QueryChecks(subject);
    List<Scan> scans = new ArrayList<>(List.of(rows.scan(pass)));
    queries.unique().ifPresent(scans::add);
    scans.addAll(queries.references());
    scans.addAll(more);
    return scans;
  }

  private Subject subject(Table table) {
    return new Subject(table, dialect);
  }
}
