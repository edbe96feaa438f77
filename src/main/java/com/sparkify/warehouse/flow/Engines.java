package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.Target;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import com.sparkify.warehouse.engine.postgres.PostgresEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftTarget;
import java.util.Optional;
import java.util.function.Supplier;

/** The engine of a target. */
public final class Engines {
  private Engines() {}

  /**
   * @param cluster the engine of the target {@code cluster}, which has to be looked up in AWS
   */
  public static Engine of(Settings settings, Supplier<Engine> cluster) {
    Target target = settings.target();
    return switch (target.kind()) {
      case DUCKDB -> new DuckDbEngine(((Target.DuckDb) target).file(), settings.schema());
      case POSTGRES -> new PostgresEngine(((Target.Postgres) target).server(), settings.schema());
      case REDSHIFT ->
          redshift(
              ((Target.Redshift) target).server(),
              settings.cluster().roleArn(),
              settings.source().work(),
              settings);
      case CLUSTER -> cluster.get();
    };
  }

  /** A Redshift; it takes its default role where {@code role} is empty. */
  public static Engine redshift(
      JdbcServer server, Optional<String> role, Optional<String> work, Settings settings) {
    return new RedshiftEngine(
        new RedshiftTarget(
            server,
            role,
            work,
            settings.source().logJsonPaths(),
            RedshiftTarget.LARGE,
            settings.aws()),
        settings.schema());
  }
}
