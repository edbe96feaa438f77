package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.ReviewedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was seen once, kept in a file. */
record Transcript(Path file) {
  /** How long steps took, which is wrapped where it does not fit. */
  private static final Pattern STEPS = Pattern.compile("(?m)^time {4}.*(\n {8}.*)*");

  void assertShows(String seen) throws IOException {
    new ReviewedFile(file).assertIs(comparable(seen));
  }

  /** Without what is different each time, and with colours by their names. */
  static String comparable(String seen) {
    return STEPS
        .matcher(seen.strip() + "\n")
        .replaceAll(Transcript::onOneLine)
        .replaceAll("\\b\\d+\\.\\d s\\b", "0.0 s")
        .replaceAll("\\b\\d+\\.\\d [kMG]?B/s", "0.0 MB/s")
        .replaceAll("(?m)\\b\\d\\.\\d{3}$", "0.000")
        .replaceAll("\\b20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d(?![:\\d])", "2018-12-01 12:00")
        .replace("\u001b[31m", "‹red›")
        .replace("\u001b[33m", "‹yellow›")
        .replace("\u001b[1m", "‹bold›")
        .replaceAll("(\u001b\\[(21|0)m)+", "‹/›");
  }

  private static String onOneLine(MatchResult steps) {
    return steps.group().replaceAll("\n *", " ");
  }
}
