package com.sparkify.warehouse.standin;

import com.sparkify.warehouse.standin.wire.SqlError;

/** PostgreSQL's errors in Redshift's words, where a loader decides by them. */
final class ErrorTranslation {
  private ErrorTranslation() {}

  static SqlError of(SqlError error) {
    return switch (error.sqlState()) {
      // dg/c_serial_isolation-serializable-isolation-troubleshooting
      case "40001" -> RedshiftStandIn.CONFLICT;
      // dg/r_MERGE
      case "21000" ->
          error.message().contains("affect row a second time")
              ? SqlError.error("XX000", "Found multiple matches to update the same tuple.")
              : error;
      default -> error;
    };
  }
}
