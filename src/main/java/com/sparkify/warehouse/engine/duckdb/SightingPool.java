package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;
import com.sparkify.warehouse.source.UserSightings;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What the threads of a batch have seen of users, to be drained after it. */
final class SightingPool {
  private final Queue<UserSightings> idle = new ConcurrentLinkedQueue<>();
  private final LongAdder others = new LongAdder();

  UserSightings borrow() {
    UserSightings sightings = idle.poll();
    return sightings == null ? new UserSightings() : sightings;
  }

  void giveBack(UserSightings sightings) {
    idle.add(sightings);
  }

  void countOther() {
    others.increment();
  }

  /** How many events that are not plays have been read since the last call. */
  long takeOthers() {
    return others.sumThenReset();
  }

  /** One thread drains them all. */
  Feeding draining() {
    return new Feeding() {
      private final Queue<UserSightings> left = new ConcurrentLinkedQueue<>(idle);

      @Override
      public boolean next(StagedRow row) {
        while (!left.isEmpty() && !left.peek().drain(row)) {
          left.remove();
        }
        return !left.isEmpty();
      }

      @Override
      public void end() {}
    };
  }
}
