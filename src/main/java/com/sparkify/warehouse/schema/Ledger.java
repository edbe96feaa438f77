package com.sparkify.warehouse.schema;

import static com.sparkify.warehouse.schema.Column.optional;
import static com.sparkify.warehouse.schema.Column.required;
import static com.sparkify.warehouse.schema.ColumnType.BIGINT;
import static com.sparkify.warehouse.schema.ColumnType.TIMESTAMP;
import static com.sparkify.warehouse.schema.ColumnType.text;
import static com.sparkify.warehouse.schema.Table.Role.LEDGER;

import java.util.List;

/** What was done: the runs, the file versions they published, the records they rejected. */
public final class Ledger {
  private static final ColumnType WORD = text(64);
  private static final ColumnType NAME = text(512);
  private static final ColumnType PATH = text(8_192);

  public static final Table RUNS =
      new Table(
          "etl_runs",
          LEDGER,
          "One row per run that published or failed",
          List.of(
              required("run_id", BIGINT, "1, 2, 3 and so on"),
              required("status", WORD, "published, superseded by a full refresh, or failed"),
              required("started_at", TIMESTAMP, "UTC"),
              required("finished_at", TIMESTAMP, "UTC"),
              required("host", NAME, "Where the run worked"),
              required("pid", BIGINT, "The run's process"),
              required("tool_version", WORD, "Version of the tool"),
              required("files", BIGINT, "Files read"),
              required("bytes", BIGINT, "Bytes read, compressed where the files are"),
              required("lines_read", BIGINT, "Lines: staged + rejected + blank"),
              required("lines_staged", BIGINT, "Records accepted"),
              required("lines_rejected", BIGINT, "Records rejected while reading"),
              required("lines_blank", BIGINT, "Blank lines"),
              required("plays_staged", BIGINT, "Plays: inserted + replaced + known + conflicting"),
              required("plays_inserted", BIGINT, "New plays"),
              required("plays_replaced", BIGINT, "Published plays that gave way to an earlier one"),
              required("plays_known", BIGINT, "Deliveries of a play that is there already"),
              required("plays_conflicting", BIGINT, "Deliveries that lost; rejects of the run"),
              required("plays_matched", BIGINT, "New plays that match a song"),
              optional("message", PATH, "Why the run failed")),
          List.of("run_id"),
          List.of());

  public static final Table FILES =
      new Table(
          "etl_files",
          LEDGER,
          "One row per published version of a file",
          List.of(
              required("path", PATH, "Absolute path or URL"),
              required("version", NAME, "ETag, or size and modification time"),
              required("record_set", WORD, "events or songs"),
              required("run_id", BIGINT, "The run that published it"),
              required("bytes", BIGINT, "Size"),
              required("lines_read", BIGINT, "Lines: staged + rejected + blank"),
              required("lines_staged", BIGINT, "Records accepted"),
              required("lines_rejected", BIGINT, "Records rejected while reading"),
              required("lines_blank", BIGINT, "Blank lines"),
              required("plays", BIGINT, "Plays among the staged"),
              optional("first_play", TIMESTAMP, "Start time of the earliest play (UTC)"),
              optional("last_play", TIMESTAMP, "Start time of the latest play (UTC)")),
          List.of("path", "version", "record_set"),
          List.of());

  public static final Table REJECTS =
      new Table(
          "etl_rejects",
          LEDGER,
          "One row per record that could not be loaded",
          List.of(
              required("run_id", BIGINT, "The run that rejected it"),
              required("record_set", WORD, "events or songs"),
              required("path", PATH, "Absolute path or URL of the file"),
              optional("line_number", BIGINT, "1 is the first line"),
              required("reason", WORD, "Why"),
              optional("column_name", WORD, "The JSON key at fault"),
              optional("raw_text", PATH, "The record, escaped and cut")),
          List.of(),
          List.of());

  public static final Table LOCK =
      new Table(
          "etl_lock",
          LEDGER,
          "Locked by the one run that writes; its row says who wrote last",
          List.of(
              required("pid", BIGINT, "Process"),
              required("host", NAME, "Machine"),
              required("since", TIMESTAMP, "UTC")),
          List.of(),
          List.of());

  public static final Table SCHEMA =
      new Table(
          "etl_schema",
          LEDGER,
          "One row per version that these tables have had; the greatest is theirs now",
          List.of(required("version", BIGINT, "1, 2, 3 and so on; 1 did not tell")),
          List.of(),
          List.of());

  private Ledger() {}

  public static List<Table> tables() {
    return List.of(RUNS, FILES, REJECTS, LOCK, SCHEMA);
  }
}
