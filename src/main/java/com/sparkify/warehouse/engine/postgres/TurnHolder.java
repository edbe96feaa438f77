package com.sparkify.warehouse.engine.postgres;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Knows who has the turn to write. */
record TurnHolder(PostgresSession session) {
  /** The number that is locked while {@code etl_lock} does not exist; any would do. */
  static final long STAND_IN = 5_272_634_115_970L;

  private static final String PREFIX = "sparkify pid ";

  /** How this process calls itself at the server, so that others can say who they wait for. */
  static String ownName() {
    return PREFIX + ProcessHandle.current().pid() + " on " + host();
  }

  /** Who it is; empty if the turn was just given back. */
  Optional<String> find() {
    return session.sql().first("turn_holder", TurnHolder::describe, STAND_IN);
  }

  private static String describe(ResultSet row) throws SQLException {
    String name = row.getString("application_name");
    LocalDateTime since = row.getObject("since", LocalDateTime.class);
    String who =
        name.startsWith(PREFIX)
            ? "process " + name.substring(PREFIX.length())
            : "the program \"" + name + "\" (session " + row.getLong("pid") + ")";
    return since == null
        ? who
        : who + " since " + since.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
