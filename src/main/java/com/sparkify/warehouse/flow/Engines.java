package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.Target;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import com.sparkify.warehouse.engine.postgres.PostgresEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftTarget;
import com.sparkify.warehouse.error.SparkifyException;

/** The engine of a target. */
public final class Engines {
  private Engines() {}

  public static Engine of(Settings settings) {
    Target target = settings.target();
    return switch (target.kind()) {
      case DUCKDB -> new DuckDbEngine(((Target.DuckDb) target).file(), settings.schema());
      case POSTGRES -> new PostgresEngine(((Target.Postgres) target).server(), settings.schema());
      case REDSHIFT -> redshift(((Target.Redshift) target).server(), settings);
      case CLUSTER ->
          throw SparkifyException.usage(target.shown() + " is not here yet.", "Use a file.");
    };
  }

  private static Engine redshift(JdbcServer server, Settings settings) {
    return new RedshiftEngine(
        new RedshiftTarget(
            server,
            settings.cluster().roleArn(),
            settings.source().work(),
            settings.source().logJsonPaths(),
            RedshiftTarget.LARGE,
            settings.aws()),
        settings.schema());
  }
}
