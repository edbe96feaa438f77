package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.schema.Field;
import java.util.Optional;

/**
 * How a column of text is read as a field: the expression of its value, and the conditions under
 * which it has none. Values are cast only inside of a CASE, for Redshift may cast before it
 * filters.
 *
 * @param missing asked only where the type is right
 */
record TypedText(
    String value, String missing, Optional<String> wrongType, Optional<String> outOfRange) {
  private static final String WHOLE = "'^-?[0-9]{1,18}([.]0+)?$'";

  /** As JSON writes numbers. */
  private static final String REAL = "'^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?$'";

  /** Those that are finite for sure, if they are not very long. */
  private static final String SMALL_REAL = "'^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]{1,2})?$'";

  private static final int SMALL_REAL_LENGTH = 200;
  private static final int BYTES_PER_CHARACTER = 4;

  static TypedText of(Field field) {
    String column = RedshiftDialect.DIALECT.quote(field.column());
    Field.Kind kind = field.kind();
    if (kind instanceof Field.Whole whole) {
      return whole(column, whole(column), whole.least(), whole.greatest());
    } else if (kind instanceof Field.Millis millis) {
      return whole(column, moment(whole(column)), 0, millis.greatest());
    } else if (kind instanceof Field.Real) {
      return real(column);
    } else if (kind instanceof Field.Inspected inspected) {
      return text(cut(column, inspected.bytes()));
    }
    return text(column);
  }

  private static TypedText text(String expression) {
    String value = "nullif(rtrim(" + expression + ", ' '), '')";
    return new TypedText(value, value + " IS NULL", Optional.empty(), Optional.empty());
  }

  /** Redshift cuts text at characters only. */
  private static String cut(String column, int bytes) {
    return "CASE WHEN octet_length(%s) <= %d THEN %s ELSE substring(%s, 1, %d) END"
        .formatted(column, bytes, column, column, bytes / BYTES_PER_CHARACTER);
  }

  private static TypedText whole(String column, String value, long least, long greatest) {
    return new TypedText(
        value,
        column + " IS NULL",
        Optional.of("%s IS NOT NULL AND %s !~ %s".formatted(column, column, WHOLE)),
        Optional.of("%s NOT BETWEEN %d AND %d".formatted(whole(column), least, greatest)));
  }

  private static String whole(String column) {
    return "CASE WHEN %s ~ %s THEN CAST(split_part(%s, '.', 1) AS BIGINT) END"
        .formatted(column, WHOLE, column);
  }

  /** The two parts keep the milliseconds exact, however far the time is from 1970. */
  private static String moment(String millis) {
    String second = "INTERVAL '1 second'";
    return "TIMESTAMP 'epoch' + (%s) / 1000 * %s + (%s) %% 1000 / 1000.0 * %s"
        .formatted(millis, second, millis, second);
  }

  private static TypedText real(String column) {
    String small =
        "%s ~ %s AND char_length(%s) <= %d"
            .formatted(column, SMALL_REAL, column, SMALL_REAL_LENGTH);
    return new TypedText(
        "CASE WHEN %s THEN CAST(%s AS DOUBLE PRECISION) END".formatted(small, column),
        column + " IS NULL",
        Optional.of("%s IS NOT NULL AND %s !~ %s".formatted(column, column, REAL)),
        Optional.of("NOT (%s)".formatted(small)));
  }
}
