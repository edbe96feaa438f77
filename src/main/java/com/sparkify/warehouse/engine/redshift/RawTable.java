package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.source.RejectReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of text into which COPY loads records as they are, and the statements that read it by the
 * rules for records. Text columns are as wide as the rules allow, so that COPY itself finds what is
 * too long, and knows where.
 */
record RawTable(RecordSet set) {
  /** The text of any number that is one, and of what is kept for inspection. */
  private static final int NUMBER_BYTES = 512;

  private static final int INSPECTED_BYTES = 65_535;

  String name() {
    return "run_raw_" + set.name().toLowerCase(Locale.ROOT);
  }

  List<String> create() {
    List<String> columns = new ArrayList<>();
    for (Field field : set.fields()) {
      columns.add(quoted(field) + " VARCHAR(" + bytes(field.kind()) + ")");
    }
    return List.of(
        "DROP TABLE IF EXISTS " + name(),
        "CREATE TEMP TABLE " + name() + " (\n  " + String.join(",\n  ", columns) + "\n)");
  }

  /** Moves the records that the rules accept into the staging table. */
  String stage() {
    List<String> columns = new ArrayList<>(set.fields().stream().map(RawTable::quoted).toList());
    List<String> values =
        new ArrayList<>(set.fields().stream().map(field -> value(field)).toList());
    if (set == RecordSet.EVENTS) {
      columns.add(RedshiftDialect.DIALECT.quote(Staging.SONGPLAY_ID));
      values.add(songplayId());
    }
    return "INSERT INTO "
        + RedshiftDialect.DIALECT.quote(set.stagingTable())
        + " (\n  "
        + String.join(",\n  ", columns)
        + "\n)\nSELECT\n  "
        + String.join(",\n  ", values)
        + judged()
        + "IS NULL";
  }

  /** The other records: the reason and the key at fault, then the values as they were loaded. */
  String rejects(int most) {
    return "SELECT\n  fault,\n  " + columns(",\n  ") + judged() + "IS NOT NULL\nLIMIT " + most;
  }

  private String judged() {
    return "\nFROM (\n  SELECT\n    "
        + columns(",\n    ")
        + ",\n    "
        + fault()
        + " AS fault\n  FROM "
        + name()
        + "\n) judged\nWHERE fault ";
  }

  private String columns(String separator) {
    return String.join(separator, set.fields().stream().map(RawTable::quoted).toList());
  }

  /** The first thing that is wrong with a record, or NULL. */
  private String fault() {
    List<String> tests = new ArrayList<>();
    for (Field field : set.fields()) {
      addTests(field, tests);
    }
    for (String key : set.requiredKeys()) {
      Field field = set.fields().get(set.indexOfKey(key));
      tests.add(test(TypedText.of(field).missing(), RejectReason.MISSING, field));
    }
    if (set == RecordSet.EVENTS) {
      Field user = set.fields().get(set.indexOfKey("userId"));
      tests.add(test(isPlay() + " AND " + quoted(user) + " IS NULL", RejectReason.NO_USER, user));
    }
    return "CASE\n      " + String.join("\n      ", tests) + "\n    END";
  }

  private static void addTests(Field field, List<String> tests) {
    TypedText text = TypedText.of(field);
    text.wrongType().ifPresent(when -> tests.add(test(when, RejectReason.WRONG_TYPE, field)));
    text.outOfRange().ifPresent(when -> tests.add(test(when, RejectReason.OUT_OF_RANGE, field)));
  }

  private static String test(String when, RejectReason reason, Field field) {
    return "WHEN " + when + " THEN '" + reason.name() + ":" + field.key() + "'";
  }

  private static String value(Field field) {
    return TypedText.of(field).value();
  }

  private String songplayId() {
    String session = value(set.fields().get(set.indexOfKey("sessionId")));
    String item = value(set.fields().get(set.indexOfKey("itemInSession")));
    return "CASE WHEN %s THEN %s * %d + %s END"
        .formatted(isPlay(), session, Star.ITEMS_PER_SESSION, item);
  }

  private String isPlay() {
    return value(set.fields().get(set.indexOfKey("page"))) + " = 'NextSong'";
  }

  private static int bytes(Field.Kind kind) {
    if (kind instanceof Field.Text text) {
      return text.bytes();
    }
    return kind instanceof Field.Inspected ? INSPECTED_BYTES : NUMBER_BYTES;
  }

  private static String quoted(Field field) {
    return RedshiftDialect.DIALECT.quote(field.column());
  }
}
