package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.Table;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts in which the engines differ.
 *
 * @param name also the folder of the engine's own SQL files
 * @param textType the type of a text column of so many bytes
 * @param keys what primary keys are
 * @param declaresReferences whether tables declare their foreign keys
 * @param tableKind what kind of table is made, if it is not the common one; may be empty
 * @param tableOptions what follows the columns of a table, such as how it is sorted; may be empty
 * @param rolePrefix what stands before the name of a role in a grant; absent where there are no
 *     roles
 */
public record Dialect(
    String name,
    Function<Integer, String> textType,
    Keys keys,
    boolean declaresReferences,
    Function<Table, String> tableKind,
    Function<Table, String> tableOptions,
    Optional<String> rolePrefix) {

  /** The one place where identifiers are quoted. */
  public String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  public String typeOf(Column column) {
    return switch (column.type().kind()) {
      case BIGINT -> "BIGINT";
      case INTEGER -> "INTEGER";
      case DOUBLE -> "DOUBLE PRECISION";
      case TIMESTAMP -> "TIMESTAMP";
      case TEXT -> textType.apply(column.type().bytes());
    };
  }
}
