package com.sparkify.warehouse.standin.sql;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that is refused, in the order of asking. */
final class StatementRules {
  static final List<Rule> ALL =
      Stream.of(
              TransactionRules.ALL,
              QueryRules.ALL,
              WindowRules.ALL,
              DmlRules.ALL,
              MergeRules.ALL,
              TableRules.ALL,
              StatementKindRules.ALL,
              TypeRules.ALL,
              FunctionRules.ALL,
              ReservedWordRules.ALL)
          .flatMap(List::stream)
          .toList();

  private StatementRules() {}

  static Optional<SqlError> refusal(Sql sql, boolean inTransaction) {
    return ALL.stream()
        .flatMap(rule -> rule.check().check(sql, inTransaction).stream())
        .findFirst();
  }
}
