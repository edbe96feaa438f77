package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Unload;
import com.sparkify.warehouse.engine.Unloader;
import com.sparkify.warehouse.source.s3.S3Folder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables to S3 by UNLOAD, all of them in one transaction: a session of its own, since one
 * that may only read may be refused what puts something into S3.
 */
final class S3Unload implements Unloader, AutoCloseable {
  private final RedshiftTarget target;
  private final RedshiftConnections connections;
  private RedshiftSession session;
  private String region;

  /** Nothing is connected to yet. */
  S3Unload(RedshiftTarget target, RedshiftConnections connections) {
    this.target = target;
    this.connections = connections;
  }

  @Override
  public long write(Unload unload) {
    if (session == null) {
      session = connections.open();
      session.begin();
    }
    try {
      session.execute(statement(unload));
      return session.sql().count("unloaded");
    } catch (SQLException e) {
      throw session.errors().explainUnload(unload.to(), e);
    }
  }

  private String statement(Unload unload) {
    List<String> lines = new ArrayList<>();
    lines.add("UNLOAD (" + S3Text.literal(unload.query(RedshiftDialect.DIALECT)) + ")");
    lines.add("TO " + S3Text.literal(unload.to()));
    lines.add("IAM_ROLE " + target.role().map(S3Text::literal).orElse("default"));
    lines.add("REGION " + S3Text.literal(region(unload.to())));
    lines.add("FORMAT AS " + unload.format().name());
    if (unload.format() == FileFormat.CSV) {
      lines.add("HEADER");
      lines.add("EXTENSION 'csv'");
    }
    return String.join("\n", lines);
  }

  /** All tables go to the same bucket. */
  private String region(String to) {
    if (region == null) {
      try (S3Folder folder = S3Folder.at(to, target.aws())) {
        region = folder.region();
      }
    }
    return region;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
