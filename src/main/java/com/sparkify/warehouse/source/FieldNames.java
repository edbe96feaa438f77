package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.Field;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the field that a JSON key names. Logs repeat their keys in the same order line after line,
 * so that the key seen at the same place of an earlier line is tried first. Not thread-safe.
 */
final class FieldNames {
  private static final int PLACES = 64;

  private final FieldName[] names;
  private final FieldName[] expected = new FieldName[PLACES];

  FieldNames(List<Field> fields) {
    names =
        IntStream.range(0, fields.size())
            .mapToObj(i -> new FieldName(i, fields.get(i).key()))
            .toArray(FieldName[]::new);
  }

  /** The name that is likely the {@code place}th of its line; null if there is none. */
  FieldName expected(int place) {
    return expected[place & PLACES - 1];
  }

  /** The name that these bytes are, the {@code place}th key of their line; null if it is none. */
  FieldName find(byte[] b, int from, int to, int place) {
    for (FieldName name : names) {
      if (name.is(b, from, to)) {
        expected[place & PLACES - 1] = name;
        return name;
      }
    }
    return null;
  }
}
