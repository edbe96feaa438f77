package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftTarget;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database of its own behind the stand-in, with a bucket to work in. */
public record RedshiftGround(S3Server s3, RedshiftStandIn redshift) implements Ground {
  public static final String BUCKET = "workshop";

  public static RedshiftGround open() {
    S3Server s3 = S3Server.start();
    s3.store().createBucket(BUCKET);
    return new RedshiftGround(s3, RedshiftStandIn.start(s3));
  }

  @Override
  public Engine engine() {
    return new RedshiftEngine(target(Optional.of("s3://" + BUCKET + "/work")), Optional.empty());
  }

  RedshiftTarget target(Optional<String> work) {
    return target(work, Optional.empty(), RedshiftTarget.LARGE);
  }

  /** With every file in S3 loaded from where it lies, however small. */
  Engine directEngine(Optional<String> logJsonPaths) {
    return new RedshiftEngine(
        target(Optional.of("s3://" + BUCKET + "/work/"), logJsonPaths, 0), Optional.empty());
  }

  private RedshiftTarget target(
      Optional<String> work, Optional<String> logJsonPaths, long directFrom) {
    return new RedshiftTarget(
        server(), Optional.of(RedshiftStandIn.ROLE), work, logJsonPaths, directFrom, aws());
  }

  /** What has been put into the work prefix and not been taken away again. */
  List<String> left() {
    return s3.store().find(BUCKET).orElseThrow().keys();
  }

  JdbcServer server() {
    return new JdbcServer(
        redshift.url(),
        Optional.of(RedshiftStandIn.USER),
        Optional.of(Secret.of(RedshiftStandIn.PASSWORD)),
        Map.of());
  }

  public AwsSettings aws() {
    return s3.settings();
  }

  @Override
  public Connection connect() throws SQLException {
    return redshift.database().connect();
  }

  @Override
  public void close() {
    redshift.close();
    s3.close();
  }
}
