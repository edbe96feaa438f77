package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * The records that COPY did not take, by the view that the server has: SYS_LOAD_ERROR_DETAIL, or
 * the older <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html">
 * STL_LOAD_ERRORS</a>, which Serverless lacks. Both show them whatever becomes of the transaction,
 * so they are read in a session of their own: a view that is missing does not end the run.
 */
record LoadErrors(RedshiftConnections connections) {
  private static final String UNDEFINED_TABLE = "42P01";
  private static final String NO_PRIVILEGE = "42501";

  /** Those of a COPY that was done all the same. */
  List<LoadError> of(long query) {
    return ask("load_errors", query);
  }

  /** Those of the latest COPY in a session, by its process, that failed. */
  List<LoadError> ofFailed(long process) {
    return ask("failed_load_errors", process, process);
  }

  private List<LoadError> ask(String file, Object... bound) {
    try {
      return read(file, bound);
    } catch (SparkifyException e) {
      if (!isMissing(e)) {
        throw e;
      }
      return read("older_" + file, bound);
    }
  }

  private List<LoadError> read(String file, Object... bound) {
    try (RedshiftSession aside = connections.open()) {
      return aside.sql().query(file, LoadError::of, bound);
    }
  }

  private static boolean isMissing(SparkifyException e) {
    return e.getCause() instanceof SQLException cause
        && cause.getSQLState() != null
        && Set.of(UNDEFINED_TABLE, NO_PRIVILEGE).contains(cause.getSQLState());
  }
}
