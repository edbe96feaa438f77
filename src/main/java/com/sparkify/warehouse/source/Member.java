package com.sparkify.warehouse.source;

/**
 * A key of a JSON object with its value, whether the key is one that is read or not.
 *
 * @param text the content of a string; other values as they stand in the file
 */
public record Member(String key, Kind kind, String text) {
  /** What a value is in JSON. */
  public enum Kind {
    STRING,
    NUMBER,
    BOOLEAN,
    NULL,
    NESTED
  }
}
