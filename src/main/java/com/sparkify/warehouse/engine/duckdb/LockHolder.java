package com.sparkify.warehouse.engine.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The process that keeps a database file from being opened, as DuckDB's error tells it. */
final class LockHolder {
  private static final Pattern PID = Pattern.compile("\\(PID (\\d+)\\)");

  private LockHolder() {}

  static boolean isHeld(SQLException error) {
    return String.valueOf(error.getMessage()).contains("Could not set lock on file");
  }

  static String describe(SQLException error) {
    Matcher pid = PID.matcher(String.valueOf(error.getMessage()));
    return pid.find() ? describe(Long.parseLong(pid.group(1))) : "another process";
  }

  private static String describe(long pid) {
    Optional<Instant> started =
        ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
    return "process "
        + pid
        + " on this machine"
        + started.map(at -> ", started " + at.truncatedTo(ChronoUnit.SECONDS)).orElse("");
  }
}
