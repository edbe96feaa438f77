package com.sparkify.warehouse.engine.postgres;

import java.util.Arrays;
import java.util.Optional;

/**
 * When plays began, in milliseconds since 1970 UTC, as far as there is room for all of them. Not
 * thread-safe.
 */
final class PlayMoments {
  /** So many may be noted in a run; they take eight bytes each. */
  static final int MOST = 1 << 22;

  private final int most;
  private long[] millis = new long[1 << 10];
  private int size;
  private boolean incomplete;

  /** {@code most} is how many there is room for. */
  PlayMoments(int most) {
    this.most = most;
  }

  void note(long moment) {
    if (makeRoom(1)) {
      millis[size++] = moment;
    }
  }

  void addAll(PlayMoments others) {
    incomplete |= others.incomplete;
    if (makeRoom(others.size)) {
      System.arraycopy(others.millis, 0, millis, size, others.size);
      size += others.size;
    }
  }

  /** Each of them once, in order; empty if there was no room for all. */
  Optional<long[]> distinct() {
    if (incomplete) {
      return Optional.empty();
    }
    Arrays.sort(millis, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || millis[i] != millis[kept - 1]) {
        millis[kept++] = millis[i];
      }
    }
    size = kept;
    return Optional.of(Arrays.copyOf(millis, size));
  }

  /** False if there is none, so that what is noted is of no use. */
  private boolean makeRoom(int more) {
    if (incomplete || size + more > most) {
      incomplete = true;
      millis = new long[0];
      size = 0;
      return false;
    }
    if (size + more > millis.length) {
      millis = Arrays.copyOf(millis, Math.max(size + more, Math.min(most, 2 * millis.length)));
    }
    return true;
  }
}
