package com.sparkify.warehouse.simulate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Each user's latest event, and the level it told. */
final class LastSeen {
  private static final Level[] LEVELS = Level.values();
  private static final byte NEVER = -1;

  private final long[] times;
  private final long[] sessions;
  private final int[] items;
  private final byte[] levels;

  LastSeen(int users) {
    times = new long[users];
    sessions = new long[users];
    items = new int[users];
    levels = new byte[users];
    Arrays.fill(levels, NEVER);
  }

  void saw(int user, long ts, long session, int item, Level level) {
    int later = levels[user] == NEVER ? 1 : later(user, ts, session, item);
    if (later > 0 || (later == 0 && level.ordinal() < levels[user])) {
      times[user] = ts;
      sessions[user] = session;
      items[user] = item;
      levels[user] = (byte) level.ordinal();
    }
  }

  long users() {
    long users = 0;
    for (byte level : levels) {
      users += level == NEVER ? 0 : 1;
    }
    return users;
  }

  Map<Level, Long> levels() {
    Map<Level, Long> users = new EnumMap<>(Level.class);
    for (Level level : LEVELS) {
      users.put(level, 0L);
    }
    for (byte level : levels) {
      if (level != NEVER) {
        users.merge(LEVELS[level], 1L, Long::sum);
      }
    }
    return users;
  }

  private int later(int user, long ts, long session, int item) {
    if (ts != times[user]) {
      return Long.compare(ts, times[user]);
    }
    return session != sessions[user]
        ? Long.compare(session, sessions[user])
        : Integer.compare(item, items[user]);
  }
}
