package com.sparkify.warehouse.trace;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.ledger.LedgerReader;
import com.sparkify.warehouse.plan.PublishedFiles;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers where plays come from. */
public final class Tracer {
  private final Sql sql;
  private final LedgerReader ledger;
  private final Function<String, Source> sources;

  /** {@code sources} opens the source of a file's path. */
  public Tracer(Sql sql, Function<String, Source> sources) {
    this.sql = sql;
    this.ledger = new LedgerReader(sql);
    this.sources = sources;
  }

  /**
   * Follows a play back.
   *
   * @param everyFile whether to read all published files of events, and not only those with plays
   *     around the time of this one and those that are known to have lost against it
   * @return empty if there is no such play
   */
  public Optional<Trace> trace(long songplayId, boolean everyFile) {
    return sql.first("trace/play", row -> play(songplayId, row), songplayId)
        .map(play -> trace(play, everyFile));
  }

  private static Play play(long songplayId, ResultSet row) throws SQLException {
    return new Play(
        songplayId,
        row.getLong("session_id"),
        row.getLong("item_in_session"),
        PlayValues.of(row),
        row.getString("song_id"),
        row.getString("artist_id"));
  }

  private Trace trace(Play play, boolean everyFile) {
    PublishedFiles published = ledger.published(RecordSet.EVENTS);
    Rereading rereading = new Rereading(play, published, sources);
    paths(play, everyFile ? published.paths() : List.of()).forEach(rereading::read);
    return new Trace(play, rereading.deliveries(), rereading.looks(), match(play));
  }

  private Set<String> paths(Play play, List<String> more) {
    Set<String> paths = new ConflictRejects(sql).pathsFor(play);
    paths.addAll(ledger.filesAround(play.values().startTime()));
    paths.addAll(more);
    return paths;
  }

  private Match match(Play play) {
    List<Candidate> candidates = sql.query("trace/candidates", Candidate::of, play.songplayId());
    List<Candidate> nearest =
        candidates.isEmpty()
            ? sql.query("trace/nearest", Candidate::of, play.songplayId())
            : List.of();
    return Match.of(play.values(), candidates, nearest);
  }
}
