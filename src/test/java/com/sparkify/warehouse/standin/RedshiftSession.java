package com.sparkify.warehouse.standin;

import com.sparkify.warehouse.standin.copy.CopyEnvironment;
import com.sparkify.warehouse.standin.copy.CopyRunner;
import com.sparkify.warehouse.standin.copy.LastCopy;
import com.sparkify.warehouse.standin.copy.UnloadRunner;
import com.sparkify.warehouse.standin.sql.CopyParser;
import com.sparkify.warehouse.standin.sql.Redshift;
import com.sparkify.warehouse.standin.sql.UnloadCommand;
import com.sparkify.warehouse.standin.wire.Backend;
import com.sparkify.warehouse.standin.wire.Plan;
import com.sparkify.warehouse.standin.wire.SessionPolicy;
import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What becomes of the statements of one connection. */
final class RedshiftSession implements SessionPolicy {
  private final Redshift dialect;
  private final CopyEnvironment copies;
  private final LastCopy lastCopy = new LastCopy();

  RedshiftSession(Redshift dialect, CopyEnvironment copies) {
    this.dialect = dialect;
    this.copies = copies;
  }

  @Override
  public List<String> split(String text) {
    return Redshift.split(text);
  }

  @Override
  public Plan plan(String sql, boolean inTransaction) {
    Optional<SqlError> refusal = dialect.refusal(sql, inTransaction);
    if (refusal.isPresent()) {
      return new Plan.Refuse(refusal.get());
    } else if (Redshift.startsWith(sql, "copy")) {
      return copy(sql);
    } else if (Redshift.startsWith(sql, "unload")) {
      return unload(sql, inTransaction);
    } else if (Redshift.startsWith(sql, "truncate")) {
      return new Plan.Emulate(backend -> truncate(dialect.rewrite(sql), backend));
    }
    return new Plan.Forward(dialect.rewrite(sql));
  }

  @Override
  public SqlError translate(SqlError error) {
    return ErrorTranslation.of(error);
  }

  @Override
  public void idle(Backend backend) throws IOException {
    lastCopy.settle(backend);
  }

  private Plan copy(String sql) {
    try {
      return new Plan.Emulate(new CopyRunner(CopyParser.parse(sql), copies, lastCopy));
    } catch (SqlErrorException e) {
      return new Plan.Refuse(e.error());
    }
  }

  private Plan unload(String sql, boolean inTransaction) {
    try {
      UnloadCommand command = UnloadCommand.parse(sql);
      Optional<SqlError> refusal = dialect.refusal(command.query(), inTransaction);
      return refusal.isPresent()
          ? new Plan.Refuse(refusal.get())
          : new Plan.Emulate(new UnloadRunner(command, dialect.rewrite(command.query()), copies));
    } catch (SqlErrorException e) {
      return new Plan.Refuse(e.error());
    }
  }

  /** It commits whatever was done before: dg/r_TRUNCATE. */
  private static Plan.Outcome truncate(String sql, Backend backend)
      throws SqlErrorException, IOException {
    backend.query(sql);
    if (backend.inTransaction()) {
      backend.query("COMMIT");
    }
    return new Plan.Outcome("TRUNCATE TABLE", List.of());
  }
}
