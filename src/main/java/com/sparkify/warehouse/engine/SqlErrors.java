package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.error.SparkifyException;
import java.sql.SQLException;

/** Says in the user's words what a driver's error means; each engine has its own. */
public interface SqlErrors {
  /** What to do where a server refuses a right; PostgreSQL's are Redshift's too. */
  String WHERE_A_RIGHT_IS_MISSING =
      "To load, a user needs CREATE on the schema (on the database, where it is not there yet)"
          + " and TEMPORARY on the database; to read, USAGE and SELECT."
          + " Grant what is missing, or name another schema with --schema.";

  /** {@code doing} completes "failed while ...". */
  SparkifyException explain(String doing, SQLException error);
}
