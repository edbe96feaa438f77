package com.sparkify.warehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordParser;
import com.sparkify.warehouse.source.StagedRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the parser of the product and the one of the oracle make of a line. */
record Agreement(Kind kind, RecordSet set, RecordParser parser) {
  static Agreement on(Kind kind) {
    RecordSet set = RecordSet.valueOf(kind.name());
    return new Agreement(kind, set, new RecordParser(set, false));
  }

  /** Both accept the line with the same values, or refuse it for the same reason. */
  void check(byte[] line) {
    if (!Lines.isBlank(line)) {
      assertThat(product(line))
          .as(() -> new String(line, StandardCharsets.UTF_8))
          .isEqualTo(oracle(line));
    }
  }

  private List<Object> product(byte[] line) {
    StagedRow row = new StagedRow(set);
    if (!parser.parse(line, 0, line.length, row)) {
      return Arrays.asList(parser.reason().label(parser.key()), parser.key());
    }
    List<Object> values = new ArrayList<>();
    for (Field field : set.transformedFields()) {
      values.add(value(row, values.size(), field.kind()));
    }
    return values;
  }

  private static Object value(StagedRow row, int at, Field.Kind kind) {
    if (row.isNull(at)) {
      return null;
    }
    if (kind instanceof Field.Text) {
      int length = row.textTo(at) - row.textFrom(at);
      return new String(row.textBuffer(at), row.textFrom(at), length, StandardCharsets.UTF_8);
    }
    if (kind instanceof Field.Real) {
      return row.real(at) + 0.0; // minus zero becomes zero
    }
    return row.whole(at);
  }

  private List<Object> oracle(byte[] line) {
    try {
      return kind == Kind.EVENTS ? values(Event.of(line)) : values(Song.of(line));
    } catch (Refused e) {
      return Arrays.asList(e.reason(), e.key());
    }
  }

  private static List<Object> values(Event e) {
    return Arrays.asList(
        e.page(),
        e.level(),
        e.location(),
        e.firstName(),
        e.lastName(),
        e.gender(),
        e.song(),
        e.artist(),
        e.userAgent(),
        e.userId(),
        e.ts(),
        e.sessionId(),
        e.itemInSession(),
        e.length());
  }

  private static List<Object> values(Song s) {
    return Arrays.asList(
        s.songId(),
        s.artistId(),
        s.artistLocation(),
        s.title(),
        s.artistName(),
        s.year(),
        s.duration(),
        s.latitude(),
        s.longitude());
  }
}
