package com.sparkify.warehouse.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the parts of the files together again. Parts end in any order; a reject's line in its file
 * is known once all earlier parts of the file are there. Thread-safe.
 */
final class Tallies {
  private final List<SourceFile> files;
  private final List<Split> splits;
  private final Map<Split, SplitResult> waiting = new HashMap<>();
  private final List<FileTally> tallies = new ArrayList<>();
  private final Queue<NumberedPile> rejects = new ArrayDeque<>();
  private final Set<SourceFile> expected;
  private final Map<SourceFile, FileTally> found = new HashMap<>();
  private int next;

  /** {@code elsewhere} are files without splits, which somebody else reads. */
  Tallies(List<SourceFile> files, List<Split> splits, List<SourceFile> elsewhere) {
    this.files = files;
    this.splits = splits;
    this.expected = Set.copyOf(elsewhere);
  }

  /** A file that was read elsewhere. */
  synchronized void found(FileTally tally, List<Reject> its) {
    found.put(tally.file(), tally);
    rejects.add(new NumberedPile(RejectPile.of(its), 0));
  }

  synchronized void add(SplitResult result) {
    waiting.put(result.split(), result);
    while (next < splits.size() && waiting.containsKey(splits.get(next))) {
      append(waiting.remove(splits.get(next++)));
    }
  }

  /**
   * A part that is not read to its end. It is no part of any tally, but tells what was rejected, if
   * it is known where in the file it begins.
   */
  synchronized void abandon(SplitResult part) {
    boolean following = next < splits.size() && splits.get(next).equals(part.split());
    if (following) {
      startFilesBefore(part.split().file() + 1);
    }
    if (following || part.split().from() == 0) {
      addRejects(part, following ? tallies.get(part.split().file()).lines() : 0);
    }
  }

  synchronized boolean isComplete() {
    return next == splits.size() && found.keySet().containsAll(expected);
  }

  /** Gives the rejects whose lines are known and that were not drained before, by file and line. */
  synchronized void drainRejects(Consumer<List<Reject>> taker) {
    while (!rejects.isEmpty()) {
      rejects.remove().drain(taker);
    }
  }

  /** One tally per file, in the order of the files; complete once every split has been added. */
  synchronized List<FileTally> files() {
    startFilesBefore(files.size());
    return tallies.stream().map(tally -> found.getOrDefault(tally.file(), tally)).toList();
  }

  private void append(SplitResult part) {
    int file = part.split().file();
    startFilesBefore(file + 1);
    addRejects(part, tallies.get(file).lines());
    tallies.set(file, tallies.get(file).plus(part));
  }

  private void addRejects(SplitResult part, long linesBefore) {
    rejects.add(new NumberedPile(part.rejects(), linesBefore));
  }

  /** The rejects of a part of a file that has so many lines before it. */
  private record NumberedPile(RejectPile pile, long linesBefore) {
    void drain(Consumer<List<Reject>> taker) {
      pile.drain(rejects -> taker.accept(rejects.stream().map(this::numbered).toList()));
    }

    private Reject numbered(Reject r) {
      return new Reject(r.path(), linesBefore + r.line(), r.reason(), r.key(), r.raw());
    }
  }

  /** Files without a byte have no split; they have a tally all the same. */
  private void startFilesBefore(int end) {
    while (tallies.size() < end) {
      tallies.add(FileTally.empty(files.get(tallies.size())));
    }
  }
}
