package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line as the parser sees it: its values by key, or why there are none. */
record Parsed(List<String> values, String reason, String key) {
  static Parsed of(RecordSet set, String line) {
    return of(set, line.getBytes(UTF_8));
  }

  /** The line lies in the middle of a buffer, as it does when a file is read. */
  static Parsed of(RecordSet set, byte[] line) {
    byte[] buffer = new byte[line.length + 5];
    System.arraycopy(line, 0, buffer, 3, line.length);
    buffer[2] = '"';
    buffer[line.length + 3] = '"';
    RecordParser parser = new RecordParser(set, true);
    StagedRow row = new StagedRow(set);
    if (!parser.parse(buffer, 3, line.length + 3, row)) {
      return new Parsed(null, parser.reason().label(parser.key()), parser.key());
    }
    return new Parsed(values(set, row), null, null);
  }

  static List<String> values(RecordSet set, StagedRow row) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < set.fields().size(); i++) {
      if (!row.isNull(i)) {
        values.add(set.fields().get(i).key() + "=" + value(set.fields().get(i).kind(), row, i));
      }
    }
    return values;
  }

  private static String value(Field.Kind kind, StagedRow row, int i) {
    if (kind instanceof Field.Whole || kind instanceof Field.Millis) {
      return String.valueOf(row.whole(i));
    }
    if (kind instanceof Field.Real) {
      return String.valueOf(row.real(i));
    }
    int length = row.textTo(i) - row.textFrom(i);
    return new String(row.textBuffer(i), row.textFrom(i), length, UTF_8);
  }

  /** The value of a key; null if it is NULL. */
  String value(String wanted) {
    Optional<String> found = values.stream().filter(v -> v.startsWith(wanted + "=")).findFirst();
    return found.map(v -> v.substring(wanted.length() + 1)).orElse(null);
  }

  /** The reason and the key at fault; {@code accepted} if there is none. */
  String verdict() {
    return reason == null ? "accepted" : key == null ? reason : reason + " " + key;
  }
}
