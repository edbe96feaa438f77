package com.sparkify.warehouse.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the parts of the files together again. Parts end in any order; a reject's line in its file
 * is known once all earlier parts of the file are there. Thread-safe.
 */
final class Tallies {
  private record Place(int file, int part) {}

  private final int splits;
  private final Set<SourceFile> expected;
  private final List<FileTally> tallies = new ArrayList<>();
  private final int[] nextParts;
  private final Map<Place, SplitResult> waiting = new HashMap<>();
  private final Map<SourceFile, FileTally> found = new HashMap<>();
  private final RejectPile rejects = new RejectPile();
  private int ended;

  /** {@code elsewhere} are files without splits, which somebody else reads. */
  Tallies(List<SourceFile> files, List<Split> splits, List<SourceFile> elsewhere) {
    this.splits = splits.size();
    this.expected = Set.copyOf(elsewhere);
    this.nextParts = new int[files.size()];
    files.forEach(file -> tallies.add(FileTally.empty(file)));
  }

  /** A file that was read elsewhere. */
  synchronized void found(FileTally tally, List<Reject> its) {
    found.put(tally.file(), tally);
    its.forEach(rejects::add);
  }

  synchronized void add(SplitResult result) {
    int file = result.split().file();
    waiting.put(new Place(file, result.split().part()), result);
    SplitResult next = waiting.remove(new Place(file, nextParts[file]));
    while (next != null) {
      append(next);
      next = waiting.remove(new Place(file, nextParts[file]));
    }
  }

  private void append(SplitResult part) {
    int file = part.split().file();
    addRejects(part);
    tallies.set(file, tallies.get(file).plus(part));
    nextParts[file]++;
    ended++;
  }

  /**
   * A part that is not read to its end. It is no part of any tally, but tells what was rejected, if
   * it is known where in the file it begins.
   */
  synchronized void abandon(SplitResult part) {
    if (part.split().part() == nextParts[part.split().file()]) {
      addRejects(part);
    }
  }

  private void addRejects(SplitResult part) {
    long before = tallies.get(part.split().file()).lines();
    part.rejects().drain(some -> some.forEach(reject -> rejects.add(reject.after(before))));
  }

  synchronized boolean isComplete() {
    return ended == splits && found.keySet().containsAll(expected);
  }

  /** Gives the rejects whose lines are known and that were not drained before. */
  synchronized void drainRejects(Consumer<List<Reject>> taker) {
    rejects.drain(taker);
  }

  /** One tally per file, in the order of the files; complete once every split has been added. */
  synchronized List<FileTally> files() {
    return tallies.stream().map(tally -> found.getOrDefault(tally.file(), tally)).toList();
  }
}
