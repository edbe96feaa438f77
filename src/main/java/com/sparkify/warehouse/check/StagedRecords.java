package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts, batch by batch, what is odd or missing in the staged records of a set. */
final class StagedRecords {
  /** In fewer records a key may be missing by chance. */
  private static final int ENOUGH = 20;

  /** Values that are not what they usually are: how many, and one of them. */
  private record Odd(long count, String example) {
    Odd plus(Odd other) {
      return new Odd(count + other.count, example == null ? other.example : example);
    }
  }

  private final RecordSet set;
  private final Map<String, Plausibility> usual = new LinkedHashMap<>();
  private final String query;
  private final Map<String, Long> present = new LinkedHashMap<>();
  private final Map<String, Odd> odd = new LinkedHashMap<>();
  private long records;

  StagedRecords(RecordSet set, Dialect dialect, Instant now) {
    this.set = set;
    List<Field> fields = set.transformedFields();
    for (int i = 0; i < fields.size(); i++) {
      String key = fields.get(i).key();
      Plausibility.of(Staging.transformedTable(set).columns().get(i), dialect, now)
          .ifPresent(plausibility -> usual.put(key, plausibility));
    }
    query = query(dialect);
  }

  private List<Field> optionalFields() {
    return set.transformedFields().stream()
        .filter(field -> !set.requiredKeys().contains(field.key()))
        .toList();
  }

  private String query(Dialect dialect) {
    List<String> columns = new ArrayList<>(List.of("count(*)"));
    optionalFields().forEach(f -> columns.add("count(" + dialect.quote(f.column()) + ")"));
    for (Plausibility u : usual.values()) {
      String odd = "CASE WHEN " + u.odd() + " THEN " + dialect.quote(u.column()) + " END";
      columns.add("count(" + odd + ")");
      columns.add("min(" + odd + ")");
    }
    return "SELECT " + String.join(", ", columns) + " FROM " + dialect.quote(set.stagingTable());
  }

  /** Adds the batch that is staged. */
  void add(Sql sql) {
    sql.select(query, this::add);
  }

  private long add(ResultSet row) throws SQLException {
    int column = 1;
    records += row.getLong(column++);
    for (Field field : optionalFields()) {
      present.merge(field.key(), row.getLong(column++), Long::sum);
    }
    for (String key : usual.keySet()) {
      odd.merge(key, new Odd(row.getLong(column++), row.getString(column++)), Odd::plus);
    }
    return records;
  }

  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    odd.forEach(
        (key, values) -> {
          if (values.count > 0) {
            warnings.add(odd(key, values));
          }
        });
    List<String> missing =
        optionalFields().stream().map(Field::key).filter(this::isMissing).toList();
    if (!missing.isEmpty()) {
      warnings.add(String.format("None of the %s has %s.", count(), String.join(" or ", missing)));
    }
    return warnings;
  }

  private boolean isMissing(String key) {
    return records >= ENOUGH && present.get(key) == 0;
  }

  private String odd(String key, Odd values) {
    return String.format(
        Locale.ROOT,
        "%s is not %s in %,d of the %s, such as \"%s\".",
        key,
        usual.get(key).expected(),
        values.count,
        count(),
        values.example);
  }

  private String count() {
    return String.format(Locale.ROOT, "%,d %s", records, set.name().toLowerCase(Locale.ROOT));
  }
}
