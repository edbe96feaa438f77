package com.sparkify.warehouse.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When people listen: by day and by night, on working days and weekends, more every week. */
final class Rhythm {
  static final LocalDate FIRST_DAY = LocalDate.of(2018, 11, 1);
  static final long START = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;

  private static final int[] HOURS = {
    19, 17, 15, 14, 15, 19, 23, 24, 26, 31, 36, 39, 38, 42, 50, 57, 62, 58, 56, 44, 39, 33, 26, 22
  };
  private static final double GROWTH_PER_DAY = 0.01;

  private final double[] ends;
  private int hour;

  Rhythm(int days) {
    this.ends = new double[days * 24];
    double total = 0;
    // Nobody starts in the last hour, so that most sessions come to their natural end.
    for (int i = 0; i < ends.length - 1; i++) {
      LocalDate date = FIRST_DAY.plusDays(i / 24);
      total += HOURS[i % 24] * appetite(date.getDayOfWeek()) * (1 + GROWTH_PER_DAY * (i / 24));
      ends[i] = total;
    }
    ends[ends.length - 1] = total;
  }

  /**
   * The moment by which a share of all events has been begun.
   *
   * @param share 0 .. 1, never less than at the last call
   */
  long at(double share) {
    double sought = share * ends[ends.length - 1];
    while (ends[hour] <= sought && hour < ends.length - 2) {
      hour++;
    }
    double begin = hour == 0 ? 0 : ends[hour - 1];
    double within = (sought - begin) / (ends[hour] - begin);
    return START + hour * HOUR + (long) (within * (HOUR - 2));
  }

  private static double appetite(DayOfWeek day) {
    return switch (day) {
      case MONDAY, TUESDAY, THURSDAY -> 1.0;
      case WEDNESDAY, FRIDAY -> 1.15;
      case SATURDAY -> 0.6;
      case SUNDAY -> 0.5;
    };
  }
}
