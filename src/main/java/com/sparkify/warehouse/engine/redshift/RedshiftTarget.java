package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import java.util.Optional;

/**
 * A Redshift and what it needs beside its address.
 *
 * @param role the role with which it reads S3; its default one where empty
 * @param work where in S3 files for it may be put; loading needs it
 * @param logJsonPaths a jsonpaths file for the events, instead of our own
 * @param directFrom the bytes from which on a file in S3 is loaded from where it lies
 * @param aws how we reach S3 ourselves
 */
public record RedshiftTarget(
    JdbcServer server,
    Optional<String> role,
    Optional<String> work,
    Optional<String> logJsonPaths,
    long directFrom,
    AwsSettings aws) {
  /** What one of us can read about as fast as one slice of a small Redshift does. */
  public static final long LARGE = 16L << 20;
}
