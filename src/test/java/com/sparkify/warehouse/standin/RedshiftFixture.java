package com.sparkify.warehouse.standin;

import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A stand-in with a bucket and an open connection, for each test anew. */
abstract class RedshiftFixture {
  final S3Server s3 = S3Server.start();
  final S3Bucket bucket = s3.store().createBucket("music");
  final RedshiftStandIn redshift = RedshiftStandIn.start(s3, kind());
  Connection connection;

  RedshiftStandIn.Kind kind() {
    return RedshiftStandIn.Kind.PROVISIONED;
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = redshift.connect();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    redshift.close();
    s3.close();
  }

  void execute(String... statements) throws SQLException {
    Rows.execute(connection, statements);
  }

  List<String> rows(String sql) throws SQLException {
    return Rows.of(connection, sql);
  }
}
