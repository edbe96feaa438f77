package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;
import java.util.Arrays;

/**
 * The latest event of each user, out of the events noted by one thread: what a user's row can be
 * made of. Events that the same user has a later one of cannot matter and are forgotten at once; of
 * those at the same place both are kept, for the statements to choose. Not thread-safe.
 */
public final class UserSightings {
  private static final RecordSet EVENTS = RecordSet.EVENTS;
  private static final int USER = EVENTS.indexOfKey("userId");
  private static final int TIME = EVENTS.indexOfKey("ts");
  private static final int SESSION = EVENTS.indexOfKey("sessionId");
  private static final int ITEM = EVENTS.indexOfKey("itemInSession");
  private static final int[] TEXTS = {
    EVENTS.indexOfKey("firstName"),
    EVENTS.indexOfKey("lastName"),
    EVENTS.indexOfKey("gender"),
    EVENTS.indexOfKey("level")
  };

  private static final int MOST = 1 << 17;
  private static final int NONE = -1;

  /** Entries by the hash of their user; {@link #NONE} where there is none. */
  private int[] index = new int[1 << 11];

  private Entry[] entries = new Entry[index.length / 2];
  private int size;
  private int drained;

  public UserSightings() {
    Arrays.fill(index, NONE);
  }

  /** One event of a user, as far as it says something of the user. */
  private static final class Entry {
    private long user;
    private long time;
    private long session;
    private long item;
    private final int[] lengths = new int[TEXTS.length];
    private byte[] text = {};

    int compareTo(StagedRow event) {
      int byTime = Long.compare(time, event.whole(TIME));
      int bySession = byTime != 0 ? byTime : Long.compare(session, event.whole(SESSION));
      return bySession != 0 ? bySession : Long.compare(item, event.whole(ITEM));
    }

    void take(StagedRow event) {
      user = event.whole(USER);
      time = event.whole(TIME);
      session = event.whole(SESSION);
      item = event.whole(ITEM);
      int length = 0;
      for (int i = 0; i < TEXTS.length; i++) {
        int field = TEXTS[i];
        lengths[i] = event.isNull(field) ? NONE : event.textTo(field) - event.textFrom(field);
        length += Math.max(0, lengths[i]);
      }
      text = text.length < length ? new byte[length] : text;
      copyTexts(event);
    }

    private void copyTexts(StagedRow event) {
      int at = 0;
      for (int i = 0; i < TEXTS.length; i++) {
        if (lengths[i] > 0) {
          int field = TEXTS[i];
          System.arraycopy(event.textBuffer(field), event.textFrom(field), text, at, lengths[i]);
          at += lengths[i];
        }
      }
    }

    void fill(StagedRow row) {
      row.setWhole(USER, user);
      row.setWhole(TIME, time);
      row.setWhole(SESSION, session);
      row.setWhole(ITEM, item);
      int at = 0;
      for (int i = 0; i < TEXTS.length; i++) {
        if (lengths[i] == NONE) {
          row.setNull(TEXTS[i]);
        } else {
          row.setText(TEXTS[i], text, at, at + lengths[i]);
          at += lengths[i];
        }
      }
    }
  }

  /** Notes an accepted event; one without a user says nothing. */
  public void note(StagedRow event) {
    if (event.isNull(USER)) {
      return;
    }
    int place = place(event.whole(USER));
    if (index[place] == NONE) {
      index[place] = size;
      add(event);
    } else {
      Entry latest = entries[index[place]];
      int order = latest.compareTo(event);
      if (order < 0) {
        latest.take(event);
      } else if (order == 0) {
        add(event);
      }
    }
  }

  /** Whether it is time to drain, so that memory stays bounded however many users there are. */
  public boolean isFull() {
    return size >= MOST;
  }

  /** Fills the row with what is known of the next user; at the end forgets all and says false. */
  public boolean drain(StagedRow row) {
    if (drained == size) {
      size = 0;
      drained = 0;
      Arrays.fill(index, NONE);
      return false;
    }
    entries[drained++].fill(row);
    return true;
  }

  private int place(long user) {
    long mixed = user * 0x9E3779B97F4A7C15L;
    int place = (int) (mixed >>> 32) & index.length - 1;
    while (index[place] != NONE && entries[index[place]].user != user) {
      place = place + 1 & index.length - 1;
    }
    return place;
  }

  private void add(StagedRow event) {
    if (entries[size] == null) {
      entries[size] = new Entry();
    }
    entries[size++].take(event);
    if (size == entries.length) {
      grow();
    }
  }

  private void grow() {
    entries = Arrays.copyOf(entries, size * 2);
    index = new int[entries.length * 2];
    Arrays.fill(index, NONE);
    for (int i = 0; i < size; i++) {
      int place = place(entries[i].user);
      if (index[place] == NONE) {
        index[place] = i;
      }
    }
  }
}
