package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.report.Shown;
import java.util.Locale;

/**
 * How far long work has come at one moment; what there will be in all is null where it is unknown.
 *
 * @param event planned, progress or ended
 * @param secondsLeft null while it cannot be told
 */
record Moment(
    String event,
    String step,
    long files,
    Long ofFiles,
    long bytes,
    Long ofBytes,
    long records,
    Long ofRecords,
    double seconds,
    Double secondsLeft) {
  private static final double TOO_LITTLE_TO_TELL = 0.02;

  /** The same with the seconds that are left, as far as they can be told. */
  static Moment of(
      String event,
      String step,
      long files,
      Long ofFiles,
      long bytes,
      Long ofBytes,
      long records,
      Long ofRecords,
      double seconds) {
    double share = ofBytes != null ? share(bytes, ofBytes) : share(records, ofRecords);
    Double left = share < TOO_LITTLE_TO_TELL ? null : tenths(seconds * (1 / share - 1));
    return new Moment(
        event, step, files, ofFiles, bytes, ofBytes, records, ofRecords, tenths(seconds), left);
  }

  private static double tenths(double seconds) {
    return Math.round(seconds * 10) / 10.0;
  }

  /** How much of the work is done: 0 to 1. */
  double share() {
    return ofBytes != null ? share(bytes, ofBytes) : share(records, ofRecords);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : Math.min(1, (double) part / whole);
  }

  String line() {
    String left =
        secondsLeft == null ? "" : String.format(Locale.ROOT, ", about %.0f s left", secondsLeft);
    return step
        + ": "
        + (ofFiles == null ? "" : Shown.count(files) + " of ")
        + Shown.plural(ofFiles == null ? files : ofFiles, "file")
        + ", "
        + Shown.bytes(bytes)
        + (ofBytes == null ? "" : " of " + Shown.bytes(ofBytes))
        + ", "
        + (ofRecords == null ? "" : Shown.count(records) + " of ")
        + Shown.plural(ofRecords == null ? records : ofRecords, "record")
        + left;
  }
}
