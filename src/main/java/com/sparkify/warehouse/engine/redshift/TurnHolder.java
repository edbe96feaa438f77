package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.ThisProcess;
import com.sparkify.warehouse.error.SparkifyException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Knows who has the turn to write. */
record TurnHolder(RedshiftSession session) {
  private record Holder(long session, String user, LocalDateTime since) {
    static Holder of(ResultSet row) throws SQLException {
      return new Holder(
          row.getLong("pid"),
          row.getString("txn_owner").strip(),
          row.getObject("txn_start", LocalDateTime.class));
    }
  }

  /** Who holds the warehouse, as a clause. */
  String held() {
    return "The warehouse " + session.name() + " is being written by " + holder();
  }

  private String holder() {
    List<Holder> holders = session.sql().query("turn_holder", Holder::of);
    return holders.stream().findFirst().map(this::describe).orElse("another process");
  }

  private String describe(Holder holder) {
    return program(holder.session())
            .flatMap(ThisProcess::shownByApplication)
            .orElse("session " + holder.session() + " of the user " + holder.user())
        + " since "
        + holder.since().toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
  }

  /** What the session calls itself; only administrators may know. */
  private Optional<String> program(long pid) {
    try {
      return session.sql().first("turn_program", row -> row.getString(1).strip(), pid);
    } catch (SparkifyException e) {
      return Optional.empty();
    }
  }
}
