package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The records of a list of files, given out to any number of threads. A thread borrows a reader,
 * takes rows from it, and gives it back, so that another may go on where it stopped. The first
 * failure ends the feed for all threads and is thrown by {@link #requireNoFailure}.
 */
public final class RecordFeed {
  private final RecordSet set;
  private final Source source;
  private final List<SourceFile> files;
  private List<SourceFile> read;
  private List<Split> splits;
  private Tallies tallies;
  private final RejectBudget budget;
  private final ReadProgress progress;
  private final AtomicInteger nextSplit = new AtomicInteger();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final Queue<RecordReader> idle = new ConcurrentLinkedQueue<>();

  public RecordFeed(
      RecordSet set,
      Source source,
      List<SourceFile> files,
      RejectBudget budget,
      ReadProgress progress) {
    this(set, source, files, Split.of(files), budget, progress);
  }

  RecordFeed(
      RecordSet set,
      Source source,
      List<SourceFile> files,
      List<Split> splits,
      RejectBudget budget,
      ReadProgress progress) {
    this.set = set;
    this.source = source;
    this.files = List.copyOf(files);
    this.read = this.files;
    this.splits = splits;
    this.tallies = new Tallies(this.files, splits, List.of());
    this.budget = budget;
    this.progress = progress;
  }

  public RecordSet set() {
    return set;
  }

  /** The location of the files, as the user gave it. */
  public String location() {
    return source.location();
  }

  /**
   * Takes files out, for an engine that reads them itself: no reader will. To be called before the
   * first reader is borrowed; {@link #found} then tells about each of them.
   */
  public List<SourceFile> take(Predicate<SourceFile> which) {
    List<SourceFile> taken = files.stream().filter(which).toList();
    read = files.stream().filter(which.negate()).toList();
    splits = splits.stream().filter(split -> !which.test(files.get(split.file()))).toList();
    tallies = new Tallies(files, splits, taken);
    return taken;
  }

  /** What a file that was taken held, and what of it cannot be loaded. */
  public void found(FileTally tally, List<Reject> rejects) {
    budget.spend(rejects.size());
    tallies.found(tally, rejects);
    progress.add(1, tally.file().bytes(), tally.staged());
  }

  /** The files that readers will read. */
  public List<SourceFile> toRead() {
    return read;
  }

  /** Into how many parts the files are cut: with more threads, some have nothing to read. */
  public int splits() {
    return splits.size();
  }

  /** A reader for one thread; give it back with {@link #giveBack}. */
  public RecordReader borrow() {
    return borrow(false);
  }

  /**
   * A reader that also reads the fields that are only kept for inspection. A feed gives out readers
   * of one kind only: those that are given back are borrowed again.
   */
  public RecordReader borrowInspecting() {
    return borrow(true);
  }

  private RecordReader borrow(boolean inspected) {
    RecordReader reader = idle.poll();
    return reader == null ? new RecordReader(this, inspected) : reader;
  }

  public void giveBack(RecordReader reader) {
    idle.add(reader);
  }

  /** Throws the first failure, if there was one. */
  public void requireNoFailure() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  /** Gives the rejects found since the last call, some at a time. */
  public void drainRejects(Consumer<List<Reject>> taker) {
    tallies.drainRejects(taker);
  }

  /** Whether every file has been read to its end. */
  public boolean isComplete() {
    return tallies.isComplete();
  }

  /** What each file held, once the feed is exhausted. */
  public List<FileTally> tallies() {
    return tallies.files();
  }

  boolean isStopped() {
    return failure.get() != null || budget.isOverdrawn();
  }

  void fail(RuntimeException e) {
    failure.compareAndSet(null, e);
  }

  /** The next split that no thread has taken, opened; null if there is none. */
  SplitReader openNext(LineReader lines) {
    int taken = isStopped() ? splits.size() : nextSplit.getAndIncrement();
    if (taken >= splits.size()) {
      return null;
    }
    if (taken == 0) {
      source.expect(read);
    }
    Split split = splits.get(taken);
    SourceFile file = files.get(split.file());
    return new SplitReader(split, file, source, lines, budget);
  }

  /** What was found in a split before the feed was stopped. */
  void abandoned(SplitResult result) {
    tallies.abandon(result);
  }

  void done(SplitResult result, boolean fileDone, long bytes) {
    tallies.add(result);
    progress.add(fileDone ? 1 : 0, bytes, result.staged());
  }
}
