package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.syntax;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types: dg/c_unsupported-postgresql-datatypes and the limits of those that exist. */
final class TypeRules {
  private static final String PAGE = "c_unsupported-postgresql-datatypes";
  private static final Set<String> UNKNOWN =
      Set.of(
          "serial",
          "bigserial",
          "smallserial",
          "serial4",
          "serial8",
          "json",
          "jsonb",
          "uuid",
          "bytea",
          "xml",
          "money",
          "inet",
          "cidr",
          "macaddr",
          "bit",
          "tsvector",
          "tsquery",
          "point",
          "int4range",
          "int8range",
          "tsrange",
          "citext",
          "hstore");
  private static final int MAX_VARCHAR = 65_535;
  private static final int MAX_CHAR = 4_096;
  private static final int MAX_DIGITS = 38;

  static final List<Rule> ALL =
      List.of(
          new Rule(PAGE, "CREATE TABLE t (i SERIAL)", TypeRules::unknownType),
          new Rule(PAGE, "SELECT CAST('{}' AS JSONB)", TypeRules::unknownType),
          new Rule(PAGE, "CREATE TABLE t (i TEXT[])", syntax(sql -> sql.find("[ ]"))),
          new Rule(
              "r_Datetime_types",
              "CREATE TABLE t (at TIMESTAMP(3))",
              syntax(sql -> sql.find("timestamp ("))),
          new Rule(
              "r_Character_types",
              "CREATE TABLE t (x VARCHAR(70000))",
              tooLarge(MAX_VARCHAR, "varchar (", "character varying (")),
          new Rule(
              "r_Character_types", "CREATE TABLE t (x CHAR(5000))", tooLarge(MAX_CHAR, "char (")),
          new Rule(
              "r_Numeric_types201",
              "CREATE TABLE t (x DECIMAL(40, 2))",
              tooLarge(MAX_DIGITS, "decimal (", "numeric (")));

  private TypeRules() {}

  private static Optional<SqlError> unknownType(Sql sql, boolean inTransaction) {
    boolean defines = sql.startsWith("create", "alter table");
    for (int i = 1; i < sql.size(); i++) {
      String type = sql.at(i).text();
      boolean cast =
          sql.matches(i - 1, "::") || sql.matches(i - 1, "as") && sql.matches(i + 1, ")");
      boolean column = defines && sql.at(i - 1).isName() && !sql.matchesAny(i - 1, "table", "as");
      if (UNKNOWN.contains(type) && (cast || column)) {
        return Optional.of(SqlError.error("42704", "type \"" + type + "\" does not exist"));
      }
    }
    return Optional.empty();
  }

  private static Check tooLarge(int limit, String... types) {
    return (sql, inTransaction) -> {
      for (int i = 0; i < sql.size(); i++) {
        int size = sql.matchesAny(i, types) ? sizeAfter(sql, i) : 0;
        if (size > limit) {
          String type = sql.at(i).text();
          return Optional.of(
              SqlError.error("22023", "length for type " + type + " cannot exceed " + limit));
        }
      }
      return Optional.empty();
    };
  }

  private static int sizeAfter(Sql sql, int type) {
    Token size = sql.at(sql.find("(", type) + 1);
    return size.kind() == Token.Kind.NUMBER ? Integer.parseInt(size.text()) : 0;
  }
}
