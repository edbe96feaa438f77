package com.sparkify.warehouse.plan;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Listing;
import com.sparkify.warehouse.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Compares what is there with what has been published: a pure function of the two. */
public final class Planner {
  /** The files at one location. */
  public record Found(RecordSet set, String location, Listing listing) {}

  private final Found songs;
  private final Found events;

  /** {@code songs} and {@code events} are what the two locations hold now. */
  public Planner(Found songs, Found events) {
    this.songs = songs;
    this.events = events;
  }

  /** Everything that is not published yet. */
  public Plan whatIsNew(PublishedFiles publishedSongs, PublishedFiles publishedEvents) {
    return plan(
        file -> !publishedSongs.contains(file), file -> !publishedEvents.contains(file), false);
  }

  /** Everything that is there, to rebuild the warehouse from. */
  public Plan everything() {
    return plan(file -> true, file -> true, true);
  }

  /** Everything that is not published yet, and the files of these paths once more. */
  public Plan newOrAgain(
      PublishedFiles publishedSongs,
      PublishedFiles publishedEvents,
      Set<String> songPaths,
      Set<String> eventPaths) {
    return plan(
        file -> songPaths.contains(file.path()) || !publishedSongs.contains(file),
        file -> eventPaths.contains(file.path()) || !publishedEvents.contains(file),
        false);
  }

  private Plan plan(
      Predicate<SourceFile> freshSong, Predicate<SourceFile> freshEvent, boolean fullRefresh) {
    requireSomeFile();
    return new Plan(plan(songs, freshSong), plan(events, freshEvent), fullRefresh, warnings());
  }

  private static FilePlan plan(Found found, Predicate<SourceFile> fresh) {
    List<SourceFile> all = found.listing().files();
    List<SourceFile> chosen = all.stream().filter(fresh).toList();
    return new FilePlan(found.set(), found.location(), chosen, all.size() - chosen.size());
  }

  private void requireSomeFile() {
    if (songs.listing().files().isEmpty() && events.listing().files().isEmpty()) {
      throw SparkifyException.failed(
          "There is no data file in " + events.location() + " nor in " + songs.location() + ".",
          "Data files end in .json, .jsonl or .ndjson, also with .gz; check --logs and --songs.");
    }
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (Found found : List.of(events, songs)) {
      if (found.listing().files().isEmpty()) {
        warnings.add("There is no data file in " + found.location() + ".");
      }
      warnings.addAll(found.listing().warnings());
    }
    return warnings;
  }
}
