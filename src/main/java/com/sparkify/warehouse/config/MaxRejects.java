package com.sparkify.warehouse.config;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * How many rejects a run may have and still be published.
 *
 * @param amount a number of records, or a percentage (0 to 100) of the records read
 */
public record MaxRejects(BigDecimal amount, boolean percent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public MaxRejects {
    amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
  }

  /** At most {@code count} records. */
  public static MaxRejects count(long count) {
    return new MaxRejects(BigDecimal.valueOf(count), false);
  }

  static MaxRejects parse(String text) throws WrongValue {
    if (text.matches("[0-9]{1,18}")) {
      return count(Long.parseLong(text));
    }
    if (text.matches("[0-9]{1,3}(\\.[0-9]{1,9})? ?%")) {
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1).strip());
      if (percent.compareTo(HUNDRED) <= 0) {
        return new MaxRejects(percent, true);
      }
    }
    throw new WrongValue(
        "is "
            + Printable.of(text)
            + ", which is neither a number such as 1000 nor a percentage such as 2%.");
  }

  /** Whether {@code rejects} of {@code read} records are more than allowed. */
  public boolean exceededBy(long rejects, long read) {
    BigDecimal found = BigDecimal.valueOf(rejects);
    return percent
        ? found.multiply(HUNDRED).compareTo(amount.multiply(BigDecimal.valueOf(read))) > 0
        : found.compareTo(amount) > 0;
  }

  /** The rejects at which a run can stop early; empty for a percentage, known only at the end. */
  public OptionalLong earlyLimit() {
    return percent ? OptionalLong.empty() : OptionalLong.of(amount.longValueExact());
  }

  @Override
  public String toString() {
    return amount.toPlainString() + (percent ? "%" : "");
  }
}
