package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of IPv4 addresses, or one of them. */
public record Cidr(String text) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?:/(\\d{1,2}))?");

  /** A wider range is as good as the whole world: sixteen million addresses. */
  private static final int NARROW = 8;

  /**
   * @param text {@code 203.0.113.7} or {@code 203.0.113.0/24}
   * @param openToWorld true to allow a range wider than /8
   * @throws SparkifyException of usage for anything else
   */
  public static Cidr of(String text, boolean openToWorld) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !inRange(form)) {
      throw SparkifyException.usage(
          "--public-from is neither my-ip nor an IPv4 address or range: " + text + ".",
          "Give for example 203.0.113.7 or 203.0.113.0/24.");
    }
    int bits = form.group(5) == null ? 32 : Integer.parseInt(form.group(5));
    if (bits < NARROW && !openToWorld) {
      throw SparkifyException.usage(
          "--public-from " + text + " would open the warehouse to the world.",
          "Give your own address or my-ip; if you really mean it, add --open-to-the-world.");
    }
    return new Cidr(network(form, bits) + "/" + bits);
  }

  /** The first address of the range: so AWS keeps it, and so it is found again. */
  private static String network(Matcher form, int bits) {
    long address = 0;
    for (int part = 1; part <= 4; part++) {
      address = address << 8 | Integer.parseInt(form.group(part));
    }
    address &= ~0L << (32 - bits);
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  private static boolean inRange(Matcher form) {
    for (int part = 1; part <= 4; part++) {
      if (Integer.parseInt(form.group(part)) > 255) {
        return false;
      }
    }
    return form.group(5) == null || Integer.parseInt(form.group(5)) <= 32;
  }

  @Override
  public String toString() {
    return text;
  }
}
