package com.sparkify.warehouse.transform;

import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.AbstractList;
import java.util.concurrent.TimeUnit;

/**
 * The rows of {@code time}, in the order of its columns, for moments in milliseconds since 1970
 * UTC; made as they are asked for. In the order of time each day is taken apart once. Not
 * thread-safe.
 */
final class TimeRows extends AbstractList<Object[]> {
  private static final long DAY = TimeUnit.DAYS.toMillis(1);

  private final long[] moments;
  private LocalDate date = LocalDate.EPOCH;
  private Object[] ofDate = rowOf(date);

  TimeRows(long[] moments) {
    this.moments = moments;
  }

  @Override
  public int size() {
    return moments.length;
  }

  @Override
  public Object[] get(int index) {
    long day = Math.floorDiv(moments[index], DAY);
    if (day != date.toEpochDay()) {
      date = LocalDate.ofEpochDay(day);
      ofDate = rowOf(date);
    }
    long nanos = TimeUnit.MILLISECONDS.toNanos(Math.floorMod(moments[index], DAY));
    LocalTime clock = LocalTime.ofNanoOfDay(nanos);
    Object[] row = ofDate.clone();
    row[0] = LocalDateTime.of(date, clock);
    row[1] = clock.getHour();
    return row;
  }

  /** Moment and hour are still to come. */
  private static Object[] rowOf(LocalDate date) {
    return new Object[] {
      null,
      null,
      date.getDayOfMonth(),
      date.get(WEEK_OF_WEEK_BASED_YEAR),
      date.getMonthValue(),
      date.getYear(),
      date.getDayOfWeek().getValue() % 7
    };
  }
}
