package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.error.SparkifyException;
import java.sql.SQLException;

/** Says in the user's words what a driver's error means; each engine has its own. */
public interface SqlErrors {
  /** {@code doing} completes "failed while ...". */
  SparkifyException explain(String doing, SQLException error);
}
