package com.sparkify.warehouse.config;

import java.nio.file.Path;
import java.util.Optional;

/** The warehouse that a command works on. */
public sealed interface Target {
  /** For an exhaustive switch. */
  enum Kind {
    DUCKDB,
    POSTGRES,
    REDSHIFT,
    CLUSTER
  }

  Kind kind();

  /** The target as users know it, without secrets. */
  String shown();

  /** Whether its address came with a secret in it. */
  default boolean hasSecret() {
    return false;
  }

  /** The same target; {@code fallback} is its password if it takes one and has none. */
  default Target withPasswordOr(Optional<Secret> fallback) {
    return this;
  }

  /** A DuckDB file; it need not exist, and a relative path is as the user wrote it. */
  record DuckDb(Path file) implements Target {
    @Override
    public Kind kind() {
      return Kind.DUCKDB;
    }

    @Override
    public String shown() {
      return file.toString();
    }
  }

  /** A PostgreSQL server. */
  record Postgres(JdbcServer server) implements Target {
    @Override
    public boolean hasSecret() {
      return server.hasSecret();
    }

    @Override
    public Target withPasswordOr(Optional<Secret> fallback) {
      return new Postgres(server.withPasswordOr(fallback));
    }

    @Override
    public Kind kind() {
      return Kind.POSTGRES;
    }

    @Override
    public String shown() {
      return server.shown();
    }
  }

  /** A Redshift cluster or workgroup, by its address. */
  record Redshift(JdbcServer server) implements Target {
    @Override
    public boolean hasSecret() {
      return server.hasSecret();
    }

    @Override
    public Target withPasswordOr(Optional<Secret> fallback) {
      return server.takesPassword() ? new Redshift(server.withPasswordOr(fallback)) : this;
    }

    @Override
    public Kind kind() {
      return Kind.REDSHIFT;
    }

    @Override
    public String shown() {
      return server.shown();
    }
  }

  /** The cluster that the settings describe. */
  record Cluster() implements Target {
    @Override
    public Kind kind() {
      return Kind.CLUSTER;
    }

    @Override
    public String shown() {
      return "cluster";
    }
  }
}
