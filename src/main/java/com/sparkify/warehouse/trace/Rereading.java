package com.sparkify.warehouse.trace;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.plan.PublishedFiles;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordScan;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import com.sparkify.warehouse.trace.Delivery.Outcome;
import com.sparkify.warehouse.trace.FileLook.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads published files once more, for the lines that delivered one play. */
final class Rereading {
  private final Play play;
  private final PublishedFiles published;
  private final Function<String, Source> sources;
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<FileLook> looks = new ArrayList<>();
  private boolean won;

  /** {@code sources} opens the source of a path. */
  Rereading(Play play, PublishedFiles published, Function<String, Source> sources) {
    this.play = play;
    this.published = published;
    this.sources = sources;
  }

  void read(String path) {
    try (Source source = sources.apply(path)) {
      SourceFile file = source.first(1).stream().findFirst().orElseThrow(() -> gone(path));
      boolean same = published.contains(file);
      scan(source, file);
      looks.add(new FileLook(path, same ? State.AS_PUBLISHED : State.CHANGED, null));
    } catch (SparkifyException e) {
      looks.add(new FileLook(path, State.UNREADABLE, e.getMessage()));
    }
  }

  private static SparkifyException gone(String path) {
    return SparkifyException.failed("There is no file " + path + " any more.", "Put it back.");
  }

  private void scan(Source source, SourceFile file) {
    try (RecordScan scan = new RecordScan(RecordSet.EVENTS, source, file, false)) {
      while (scan.next()) {
        if (scan.isPlay() && scan.songplayId() == play.songplayId()) {
          add(file.path(), scan);
        }
      }
    }
  }

  /** Of lines that are the same, the first one is called the winner. */
  private void add(String path, RecordScan scan) {
    PlayValues delivered = PlayValues.of(scan.row());
    Delivery delivery = Delivery.of(path, scan.line(), delivered, play.values(), scan.raw());
    boolean wins = delivery.outcome() == Outcome.WINNER;
    deliveries.add(wins && won ? delivery.again() : delivery);
    won |= wins;
  }

  List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  List<FileLook> looks() {
    return List.copyOf(looks);
  }
}
