package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;
import java.util.Arrays;

/**
 * The latest event of each user, out of the events noted by one thread: what a user's row can be
 * made of. Events that the same user has a later one of cannot matter and are forgotten at once; of
 * those at the same place both are kept, for the statements to choose. Not thread-safe.
 *
 * <p>Every event of a load comes by here, and its user is anywhere in memory: what is known of one
 * lies side by side, in arrays of numbers, so that few lines of the processor's cache are fetched.
 */
public final class UserSightings {
  private static final RecordSet EVENTS = RecordSet.EVENTS;
  private static final int[] TEXTS = {
    EVENTS.indexOfKey("firstName"),
    EVENTS.indexOfKey("lastName"),
    EVENTS.indexOfKey("gender"),
    EVENTS.indexOfKey("level")
  };

  /** The user, and then what orders the user's events. */
  private static final int[] NUMBERS = {
    EVENTS.indexOfKey("userId"),
    EVENTS.indexOfKey("ts"),
    EVENTS.indexOfKey("sessionId"),
    EVENTS.indexOfKey("itemInSession")
  };

  private static final int USER = NUMBERS[0];

  /**
   * An entry is the numbers, the lengths of the texts, 16 bits each, their place and its size; with
   * one more it fills a line of the cache.
   */
  private static final int ENTRY = 8;

  private static final int LENGTHS = NUMBERS.length;
  private static final int TEXT_FROM = LENGTHS + 1;
  private static final int TEXT_ROOM = LENGTHS + 2;

  private static final int MOST = 1 << 17;
  private static final int MOST_BYTES = 1 << 24;
  private static final int NONE = -1;

  /** Entries by the hash of their user; {@link #NONE} where there is none. */
  private int[] index = new int[1 << 11];

  private long[] entries = new long[index.length / 2 * ENTRY];
  private byte[] texts = new byte[1 << 16];
  private int textsEnd;
  private int size;
  private int drained;

  public UserSightings() {
    Arrays.fill(index, NONE);
  }

  /** Notes an accepted event; one without a user says nothing. */
  public void note(StagedRow event) {
    if (event.isNull(USER)) {
      return;
    }
    if (size * ENTRY == entries.length) {
      grow();
    }
    int place = place(event.whole(USER));
    if (index[place] == NONE) {
      index[place] = size;
      add(event);
      return;
    }
    int entry = index[place] * ENTRY;
    int order = compare(entry, event);
    if (order < 0) {
      take(entry, event);
    } else if (order == 0) {
      add(event);
    }
  }

  /** Whether it is time to drain, so that memory stays bounded however many users there are. */
  public boolean isFull() {
    return size >= MOST || textsEnd >= MOST_BYTES;
  }

  /** Fills the row with what is known of the next user; at the end forgets all and says false. */
  public boolean drain(StagedRow row) {
    if (drained == size) {
      size = 0;
      drained = 0;
      textsEnd = 0;
      Arrays.fill(index, NONE);
      return false;
    }
    fill(row, drained++ * ENTRY);
    return true;
  }

  private int place(long user) {
    long mixed = user * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & index.length - 1;
    while (index[place] != NONE && entries[index[place] * ENTRY] != user) {
      place = place + 1 & index.length - 1;
    }
    return place;
  }

  private int compare(int entry, StagedRow event) {
    int order = 0;
    for (int i = 1; i < NUMBERS.length && order == 0; i++) {
      order = Long.compare(entries[entry + i], event.whole(NUMBERS[i]));
    }
    return order;
  }

  private void add(StagedRow event) {
    int entry = size++ * ENTRY;
    entries[entry + TEXT_ROOM] = 0;
    take(entry, event);
  }

  private void take(int entry, StagedRow event) {
    for (int i = 0; i < NUMBERS.length; i++) {
      entries[entry + i] = event.whole(NUMBERS[i]);
    }
    long lengths = 0;
    int bytes = 0;
    for (int i = TEXTS.length - 1; i >= 0; i--) {
      int length = event.textLength(TEXTS[i]);
      lengths = lengths << Short.SIZE | length & 0xFFFF;
      bytes += Math.max(0, length);
    }
    entries[entry + LENGTHS] = lengths;
    makeRoom(entry, bytes);
    int at = (int) entries[entry + TEXT_FROM];
    for (int text : TEXTS) {
      at = event.copyText(text, texts, at);
    }
  }

  /**
   * Texts that are longer than those before go behind all others, with a word that may be spoilt;
   * the place that they leave is lost until all is forgotten.
   */
  private void makeRoom(int entry, int bytes) {
    if (bytes <= entries[entry + TEXT_ROOM]) {
      return;
    }
    entries[entry + TEXT_FROM] = textsEnd;
    entries[entry + TEXT_ROOM] = bytes;
    textsEnd += bytes + Long.BYTES;
    if (textsEnd > texts.length) {
      texts = Arrays.copyOf(texts, textsEnd * 2);
    }
  }

  private void fill(StagedRow row, int entry) {
    for (int i = 0; i < NUMBERS.length; i++) {
      row.setWhole(NUMBERS[i], entries[entry + i]);
    }
    int at = (int) entries[entry + TEXT_FROM];
    for (int i = 0; i < TEXTS.length; i++) {
      int length = (short) (entries[entry + LENGTHS] >>> i * Short.SIZE);
      if (length == NONE) {
        row.setNull(TEXTS[i]);
      } else {
        row.setText(TEXTS[i], texts, at, at + length);
        at += length;
      }
    }
  }

  private void grow() {
    entries = Arrays.copyOf(entries, entries.length * 2);
    index = new int[index.length * 2];
    Arrays.fill(index, NONE);
    for (int i = 0; i < size; i++) {
      int place = place(entries[i * ENTRY]);
      if (index[place] == NONE) {
        index[place] = i;
      }
    }
  }
}
