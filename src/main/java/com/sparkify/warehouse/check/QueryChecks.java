package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.SqlFiles;
import com.sparkify.warehouse.schema.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the checks that take a query each: its rows are what is wrong. */
record QueryChecks(Subject subject) {
  /** That no two rows have the same key, if there is one. */
  Optional<Scan> unique() {
    List<String> key = subject.table().key();
    return key.isEmpty() ? Optional.empty() : Optional.of(unique(key));
  }

  private Scan unique(List<String> key) {
    String query =
        """
        SELECT %1$s, count(*) AS copies
        FROM %2$s
        GROUP BY %1$s
        HAVING count(*) > 1"""
            .formatted(subject.columns(key), subject.name());
    String proves = "no two rows have the same " + String.join(", ", key);
    return empty(query, "unique", proves, Severity.BLOCKING);
  }

  /** That what the rows refer to is there. */
  List<Scan> references() {
    return subject.table().references().stream().map(this::resolves).toList();
  }

  private Scan resolves(Reference reference) {
    List<String> shown = new ArrayList<>(subject.table().key());
    shown.add(reference.column());
    String query =
        """
        SELECT %1$s
        FROM %2$s f
        LEFT JOIN %3$s t ON t.%4$s = f.%5$s
        WHERE f.%5$s IS NOT NULL AND t.%4$s IS NULL"""
            .formatted(
                shown.stream().map(c -> "f." + subject.column(c)).collect(Collectors.joining(", ")),
                subject.name(),
                subject.column(reference.table()),
                subject.column(reference.tableColumn()),
                subject.column(reference.column()));
    String proves = "every " + reference.column() + " is there in " + reference.table();
    return empty(query, reference.column() + "-resolves", proves, Severity.BLOCKING);
  }

  /** That the query in an SQL file finds nothing. */
  Scan nothing(String file, String name, String proves, Severity severity) {
    return empty(SqlFiles.text(subject.dialect(), "check/" + file), name, proves, severity);
  }

  private Scan empty(String query, String name, String proves, Severity severity) {
    Check check = subject.check(name, proves, severity, "count(*)", query, List.of());
    return new Scan(Subject.nested(query), List.of(check));
  }
}
