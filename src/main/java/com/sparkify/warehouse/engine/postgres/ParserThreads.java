package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.RecordReader;
import com.sparkify.warehouse.source.UserSightings;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Parses a feed by several threads. A fixed number of buffers goes round between them and the one
 * thread that takes what they have filled, so that memory does not grow with the input. For the
 * same reason a thread that has seen very many users ends, and others are to go on where it
 * stopped.
 */
final class ParserThreads implements AutoCloseable {
  private static final int FULL = 64 << 10;

  /** Any record fits into what is left of a buffer that is not yet full. */
  private static final int CAPACITY = 2 * FULL;

  private static final CopyRows END = new CopyRows(0);

  private final RecordFeed feed;
  private final ExecutorService threads;
  private final BlockingQueue<CopyRows> empty = new LinkedBlockingQueue<>();
  private final BlockingQueue<CopyRows> filled = new LinkedBlockingQueue<>();
  private final Queue<UserSightings> seen = new ConcurrentLinkedQueue<>();
  private final PlayMoments moments;
  private volatile boolean unfinished;
  private int running;

  /** {@code moments} are noted when plays are parsed. */
  ParserThreads(RecordFeed feed, PlayMoments moments) {
    this.feed = feed;
    this.moments = moments;
    running = Math.min(feed.splits(), Runtime.getRuntime().availableProcessors());
    threads = Executors.newFixedThreadPool(Math.max(1, running));
    for (int i = 0; i < 2 * (running + 1); i++) {
      empty.add(new CopyRows(CAPACITY));
    }
    for (int i = 0; i < running; i++) {
      threads.execute(this::parse);
    }
  }

  /** The next filled buffer, to be given back; null when there will be no more. */
  CopyRows next() throws InterruptedException {
    while (running > 0) {
      CopyRows rows = filled.take();
      if (rows != END) {
        return rows;
      }
      running--;
    }
    return null;
  }

  void giveBack(CopyRows rows) {
    empty.add(rows);
  }

  /** What the threads have noted of users, once all have ended. */
  Queue<UserSightings> seen() {
    return seen;
  }

  /** Whether a thread has ended with more to parse. */
  boolean isUnfinished() {
    return unfinished;
  }

  private void parse() {
    RecordReader reader = feed.borrowInspecting();
    try {
      UserSightings users = new UserSightings();
      seen.add(users);
      StagedRows records = new StagedRows(feed.set(), reader, users, moments.forThread());
      boolean more = true;
      while (more && !users.isFull()) {
        more = fill(empty.take(), records);
      }
      if (more) {
        unfinished = true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      feed.giveBack(reader);
      filled.add(END);
    }
  }

  private boolean fill(CopyRows rows, StagedRows records) {
    rows.clear();
    boolean more = true;
    while (more && rows.size() < FULL) {
      more = records.addNext(rows);
    }
    filled.add(rows);
    return more;
  }

  /** Ends the threads, also those that have more to parse. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
