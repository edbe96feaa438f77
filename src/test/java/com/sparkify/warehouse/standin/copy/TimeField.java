package com.sparkify.warehouse.standin.copy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and timestamps, by TIMEFORMAT: dg/copy-parameters-data-conversion. */
final class TimeField {
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?)(?:Z|[+-][\\d:]{2,6})?");

  private final String format;

  TimeField(String format) {
    this.format = format;
  }

  String timestamp(String text) throws BadFieldException {
    try {
      return switch (format) {
        case "epochmillisecs" -> fromEpoch(new BigDecimal(text.strip()).movePointLeft(3));
        case "epochsecs" -> fromEpoch(new BigDecimal(text.strip()));
        default -> fromText(text.strip());
      };
    } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
      throw new BadFieldException(
          LoadError.BAD_TIMESTAMP, "Invalid timestamp format or value [" + format + "]");
    }
  }

  static String date(String text) throws BadFieldException {
    try {
      return LocalDate.parse(text.strip()).toString();
    } catch (DateTimeException e) {
      throw new BadFieldException(LoadError.BAD_DATE, "Invalid Date Format - length must be 10");
    }
  }

  private static String fromEpoch(BigDecimal seconds) {
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).movePointRight(9).longValue();
    return STORED.format(
        Instant.ofEpochSecond(whole.longValueExact(), nanos).atOffset(ZoneOffset.UTC));
  }

  /** A zone at the end is ignored, as a TIMESTAMP does. */
  private static String fromText(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException(text);
    }
    return STORED.format(LocalDateTime.parse(parts.group(1) + "T" + parts.group(2)));
  }
}
