package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.RecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Reads a feed by several threads through our own parser, and packs the records into a few parts in
 * the work folder. A fixed number of open parts goes round between the threads, so that the parts
 * grow alike, and memory does not grow with the input.
 */
final class Packing {
  /** How many records go into a part before the next part has its turn. */
  private static final int AT_ONCE = 500;

  private final RecordFeed feed;
  private final WorkFolder work;
  private final String name;
  private final Queue<Part> open = new ConcurrentLinkedQueue<>();
  private final Queue<String> addresses = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final LongAdder rows = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private volatile boolean stopped;

  /** What has been packed. */
  record Packed(int files, List<String> addresses, long rows, long bytes) {}

  Packing(RecordFeed feed, WorkFolder work) {
    this.feed = feed;
    this.work = work;
    this.name = feed.set().name().toLowerCase(Locale.ROOT);
  }

  /** {@code parts} are filled at the same time; with very much data there will be more. */
  Packed pack(int parts) {
    for (int i = 0; i < parts; i++) {
      open.add(new Part());
    }
    int threads = Math.min(parts, Runtime.getRuntime().availableProcessors());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      inParallel(threads, pool, this::parse);
      feed.requireNoFailure();
      inParallel(threads, pool, this::putTheRest);
    } finally {
      pool.shutdownNow();
    }
    return new Packed(feed.toRead().size(), List.copyOf(addresses), rows.sum(), bytes.sum());
  }

  private void inParallel(int threads, ExecutorService pool, Runnable work) {
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      all.add(pool.submit(() -> stoppingAll(work)));
    }
    try {
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException explained
          ? explained
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SparkifyException.failed(
          "Packing was interrupted.", "Nothing was published; run the same command again.", e);
    }
  }

  /** The others need not go on where one has failed. */
  private void stoppingAll(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      stopped = true;
      throw e;
    }
  }

  private void parse() {
    RecordReader reader = feed.borrowInspecting();
    try {
      StagedJson records = new StagedJson(feed.set(), reader);
      boolean more = true;
      while (more && !stopped) {
        Part part = open.remove();
        more = fill(part, records);
        open.add(part.isFull() ? put(part) : part);
      }
    } finally {
      feed.giveBack(reader);
    }
  }

  private static boolean fill(Part part, StagedJson records) {
    boolean more = true;
    for (int i = 0; more && i < AT_ONCE; i++) {
      more = records.addNext(part);
    }
    return more;
  }

  private void putTheRest() {
    for (Part part = open.poll(); part != null && !stopped; part = open.poll()) {
      if (part.rows() > 0) {
        put(part);
      }
    }
  }

  /** Returns an empty one to go on with. */
  private Part put(Part part) {
    byte[] content = part.complete();
    addresses.add(work.put(name + "-" + number.incrementAndGet() + ".json.gz", content));
    rows.add(part.rows());
    bytes.add(content.length);
    return new Part();
  }
}
