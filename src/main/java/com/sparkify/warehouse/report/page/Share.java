package com.sparkify.warehouse.report.page;

import java.util.Locale;

/** A part of a whole, which never looks like none or all of it unless it is. */
record Share(long part, long whole) {
  /** In percent. */
  String text() {
    if (whole == 0) {
      return "–";
    }
    double percent = 100.0 * part / whole;
    if (part > 0 && percent < 0.05) {
      return "<0.1%";
    }
    if (part < whole && percent >= 99.95) {
      return ">99.9%";
    }
    return String.format(Locale.ROOT, "%.1f%%", percent);
  }

  /** From 0 to 1, for a style. */
  String fraction() {
    return String.format(Locale.ROOT, "%.4f", whole == 0 ? 0.0 : 1.0 * part / whole);
  }
}
