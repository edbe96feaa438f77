package com.sparkify.warehouse.standin.copy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and booleans. */
final class NumberField {
  private static final Pattern NOT_INTEGER =
      Pattern.compile("(?<!\\A)[^0-9]|\\A[^0-9+-]|\\A[+-]\\z");

  private NumberField() {}

  static String integer(String text, String type, long smallest, long greatest)
      throws BadFieldException {
    Matcher trouble = NOT_INTEGER.matcher(text.strip());
    if (trouble.find()) {
      throw new BadFieldException(
          LoadError.BAD_DIGIT,
          "Invalid digit, Value '%s', Pos %d, Type: %s"
              .formatted(trouble.group(), trouble.start(), type));
    }
    BigInteger value = new BigInteger(text.strip());
    boolean fits =
        value.compareTo(BigInteger.valueOf(smallest)) >= 0
            && value.compareTo(BigInteger.valueOf(greatest)) <= 0;
    if (!fits) {
      throw new BadFieldException(LoadError.OVERFLOW, "Overflow for type " + type);
    }
    return value.toString();
  }

  /** What does not fit behind the point is cut off, not rounded. */
  static String decimal(String text, TargetColumn column, boolean round) throws BadFieldException {
    try {
      BigDecimal value =
          new BigDecimal(text.strip())
              .setScale(column.scale(), round ? RoundingMode.HALF_UP : RoundingMode.DOWN);
      if (value.precision() > column.length()) {
        throw new BadFieldException(LoadError.TOO_LONG, "Overflow for type Decimal");
      }
      return value.toPlainString();
    } catch (NumberFormatException e) {
      throw new BadFieldException(LoadError.BAD_DECIMAL, "Invalid digit, Type: Decimal");
    }
  }

  static String floating(String text) throws BadFieldException {
    try {
      double value = new BigDecimal(text.strip()).doubleValue();
      if (Double.isFinite(value)) {
        return Double.toString(value);
      }
      throw new BadFieldException(LoadError.OVERFLOW, "Overflow for type Double");
    } catch (NumberFormatException e) {
      throw new BadFieldException(LoadError.BAD_FLOAT, "Invalid float format or data");
    }
  }

  static String truth(String text) throws BadFieldException {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "t", "yes", "y", "1" -> "true";
      case "false", "f", "no", "n", "0" -> "false";
      default -> throw new BadFieldException(LoadError.BAD_BOOLEAN, "Unknown boolean format");
    };
  }
}
