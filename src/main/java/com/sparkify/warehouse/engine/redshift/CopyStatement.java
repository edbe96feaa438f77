package com.sparkify.warehouse.engine.redshift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A COPY of the JSON files that a manifest names. Redshift binds no values in it, so that all text
 * is quoted here.
 *
 * @param role its ARN; the cluster's default role where empty
 * @param region where manifest, jsonpaths and data lie
 * @param json {@code auto} or the address of a jsonpaths file
 * @param options what else it is told, in Redshift's words
 */
record CopyStatement(
    String table,
    List<String> columns,
    String manifest,
    Optional<String> role,
    String region,
    String json,
    List<String> options) {
  /** Text as it is; a time in milliseconds since 1970. */
  static final List<String> STAGED_PART =
      List.of("GZIP", "TIMEFORMAT 'epochmillisecs'", "COMPUPDATE OFF", "STATUPDATE OFF");

  /** Text as it is; a time as ISO 8601 writes it. */
  static final List<String> ROWS_PART =
      List.of("GZIP", "TIMEFORMAT 'auto'", "COMPUPDATE OFF", "STATUPDATE OFF");

  CopyStatement {
    columns = List.copyOf(columns);
    options = List.copyOf(options);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "COPY "
            + RedshiftDialect.DIALECT.quote(table)
            + " ("
            + RedshiftDialect.quoted(columns)
            + ")");
    lines.add("FROM " + S3Text.literal(manifest));
    lines.add("IAM_ROLE " + role.map(S3Text::literal).orElse("default"));
    lines.add("MANIFEST");
    lines.add("REGION " + S3Text.literal(region));
    lines.add("FORMAT AS JSON " + S3Text.literal(json));
    lines.addAll(options);
    return String.join("\n", lines);
  }
}
