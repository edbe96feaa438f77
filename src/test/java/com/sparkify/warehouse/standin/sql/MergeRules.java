package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.phrase;
import static com.sparkify.warehouse.standin.sql.Check.syntax;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.List;
import java.util.Optional;

/** MERGE: dg/r_MERGE. PostgreSQL's is richer. */
final class MergeRules {
  private static final String PAGE = "r_MERGE";
  private static final String START = "merge into";
  private static final int TARGET = 2;

  static final List<Rule> ALL =
      List.of(
          new Rule(
              PAGE,
              """
              MERGE INTO a x USING b ON x.id = b.id
              WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (id) VALUES (b.id)""",
              syntax(MergeRules::targetAlias).in(START)),
          new Rule(
              PAGE,
              """
              MERGE INTO a USING (SELECT id FROM a) s ON a.id = s.id
              WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)""",
              ((Check) MergeRules::sourceReadsTarget).in(START)),
          new Rule(
              PAGE,
              """
              MERGE INTO a USING b ON a.id = b.id
              WHEN MATCHED AND b.n > 1 THEN DELETE
              WHEN NOT MATCHED THEN INSERT (id) VALUES (b.id)""",
              phrase("matched and").in(START)),
          new Rule(
              PAGE,
              """
              MERGE INTO a USING b ON a.id = b.id
              WHEN MATCHED THEN DO NOTHING WHEN NOT MATCHED THEN INSERT (id) VALUES (b.id)""",
              phrase("do nothing").in(START)),
          new Rule(
              PAGE,
              """
              MERGE INTO a USING b ON a.id = b.id
              WHEN NOT MATCHED THEN INSERT (id) VALUES (b.id)""",
              syntax(MergeRules::notOneClauseOfEach).in(START)));

  private MergeRules() {}

  private static int targetAlias(Sql sql) {
    int next = sql.afterName(TARGET);
    return sql.matches(next, "using") ? Sql.NONE : next;
  }

  private static Optional<SqlError> sourceReadsTarget(Sql sql, boolean inTransaction) {
    int source = sql.find("using") + 1;
    if (sql.matches(source, "(")) {
      for (int i = source; i < sql.closing(source); i++) {
        boolean table = sql.matchesAny(i - 1, "from", "join", ",");
        if (table && sql.name(i).equals(sql.name(TARGET))) {
          return Optional.of(Check.unsupported("MERGE source must not reference the target table"));
        }
      }
    }
    return Optional.empty();
  }

  private static int notOneClauseOfEach(Sql sql) {
    int matched = sql.findAtTop("when matched", 0, sql.size()).size();
    int notMatched = sql.findAtTop("when not matched", 0, sql.size()).size();
    boolean removesDuplicates = sql.contains("remove duplicates");
    return removesDuplicates || (matched == 1 && notMatched == 1) ? Sql.NONE : sql.size();
  }
}
