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
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The parser of the product and the one of the oracle read every line alike. */
final class ReadingAgreesTest {
  @Property(tries = 200)
  void everyLineIsReadAlike(@ForAll("files") List<Delivered> files) {
    for (Delivered file : files) {
      RecordSet set = RecordSet.valueOf(file.kind().name());
      RecordParser parser = new RecordParser(set, false);
      for (byte[] line : Lines.of(file.plain())) {
        if (!Lines.isBlank(line)) {
          assertThat(product(parser, set, line))
              .as(() -> new String(line, StandardCharsets.UTF_8))
              .isEqualTo(oracle(file.kind(), line));
        }
      }
    }
  }

  private static List<Object> product(RecordParser parser, RecordSet set, byte[] line) {
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

  private static List<Object> oracle(Kind kind, byte[] line) {
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

  @Provide
  private Arbitrary<List<Delivered>> files() {
    return Deliveries.files();
  }
}
