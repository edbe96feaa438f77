package com.sparkify.warehouse.engine.postgres;

import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the plays of a run began, in milliseconds since 1970 UTC, as far as there is room for all of
 * them. Each thread notes in a place of its own; all share the room.
 */
final class PlayMoments {
  /** 64 MiB. Telling the moments apart takes as much again, for the time it takes. */
  static final int ROOM = 1 << 23;

  private static final int AT_FIRST = 1 << 10;
  private static final long[] NONE = {};

  private final AtomicInteger room;
  private final Queue<Notes> all = new ConcurrentLinkedQueue<>();
  private volatile boolean incomplete;

  /** {@code room} is how many moments the places may have room for together. */
  PlayMoments(int room) {
    this.room = new AtomicInteger(room);
  }

  /** A place for one thread to note in. */
  Notes forThread() {
    Notes notes = new Notes();
    all.add(notes);
    return notes;
  }

  /** Each moment once, in order, when all threads have ended; empty if there was no room. */
  Optional<long[]> distinct() {
    if (incomplete) {
      return Optional.empty();
    }
    long[] millis = together();
    Arrays.sort(millis);
    int kept = 0;
    for (int i = 0; i < millis.length; i++) {
      if (i == 0 || millis[i] != millis[kept - 1]) {
        millis[kept++] = millis[i];
      }
    }
    return Optional.of(Arrays.copyOf(millis, kept));
  }

  private long[] together() {
    long[] millis = new long[all.stream().mapToInt(notes -> notes.size).sum()];
    int size = 0;
    for (Notes notes : all) {
      System.arraycopy(notes.millis, 0, millis, size, notes.size);
      size += notes.size;
    }
    all.clear();
    return millis;
  }

  /** What one thread notes. */
  final class Notes {
    private long[] millis = NONE;
    private int size;

    void note(long moment) {
      if (size < millis.length || hasMoreRoom()) {
        millis[size++] = moment;
      }
    }

    private boolean hasMoreRoom() {
      int more = Math.max(AT_FIRST, millis.length / 2);
      if (incomplete || room.addAndGet(-more) < 0) {
        incomplete = true;
        millis = NONE;
        size = 0;
        return false;
      }
      millis = Arrays.copyOf(millis, millis.length + more);
      return true;
    }
  }
}
