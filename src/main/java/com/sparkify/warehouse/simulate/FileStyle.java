package com.sparkify.warehouse.simulate;

/** How a deliverer writes its files. */
enum FileStyle {
  /** As the app does: no newline at the end. */
  PLAIN(".json", "\n", Packing.NONE),
  WINDOWS(".json", "\r\n", Packing.NONE),
  MARKED(".jsonl", "\n", Packing.NONE),
  GZIP(".json.gz", "\n", Packing.GZIP),
  GAPS(".json", "\n", Packing.NONE),
  GZIP_MEMBERS(".ndjson.gz", "\r\n", Packing.GZIP_MEMBERS),
  MARKED_WINDOWS(".ndjson", "\r\n", Packing.NONE),
  MARKED_GZIP(".jsonl.gz", "\n", Packing.GZIP);

  /** What is around the bytes. */
  enum Packing {
    NONE,
    GZIP,
    /** Several members in a row, which end anywhere, also within a line. */
    GZIP_MEMBERS
  }

  private final String suffix;
  private final String newline;
  private final Packing packing;

  FileStyle(String suffix, String newline, Packing packing) {
    this.suffix = suffix;
    this.newline = newline;
    this.packing = packing;
  }

  String suffix() {
    return suffix;
  }

  byte[] newline() {
    return Json.ascii(newline);
  }

  Packing packing() {
    return packing;
  }

  boolean startsWithMark() {
    return this == MARKED || this == MARKED_WINDOWS || this == MARKED_GZIP;
  }

  boolean endsWithNewline() {
    return this != PLAIN && this != MARKED_WINDOWS && this != GZIP_MEMBERS;
  }

  boolean hasBlankLines() {
    return this == GAPS || this == MARKED_WINDOWS;
  }
}
