package com.sparkify.warehouse.report.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the page writes them, in UTC. */
final class Dates {
  private static final DateTimeFormatter DAY = pattern("d MMMM yyyy");
  private static final DateTimeFormatter MINUTE = pattern("d MMMM yyyy, HH:mm");
  private static final DateTimeFormatter SECOND = pattern("yyyy-MM-dd HH:mm:ss");

  private Dates() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String minute(Instant moment) {
    return MINUTE.format(moment) + " UTC";
  }

  static String second(Instant moment) {
    return SECOND.format(moment);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
