package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.engine.ThisProcess;
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

  /** Who it is; empty if the turn was just given back. */
  Optional<String> find() {
    return session.sql().first("turn_holder", TurnHolder::describe, STAND_IN);
  }

  private static String describe(ResultSet row) throws SQLException {
    String name = row.getString("application_name");
    LocalDateTime since = row.getObject("since", LocalDateTime.class);
    String who =
        ThisProcess.shownByApplication(name)
            .orElse("the program \"" + name + "\" (session " + row.getLong("pid") + ")");
    return since == null
        ? who
        : who + " since " + since.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }
}
