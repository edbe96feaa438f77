package com.sparkify.warehouse.standin.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Records what a connection executes, and lets faults strike it. */
final class Execution {
  private final int connection;
  private final StatementLog log;
  private final FaultScript faults;
  private boolean inTransaction;
  private boolean cutAtEnd;

  Execution(int connection, StatementLog log, FaultScript faults) {
    this.connection = connection;
    this.log = log;
    this.faults = faults;
  }

  /** What to do for a statement now that it is to be run; usually what was planned. */
  Plan begin(Portals.Prepared statement, List<String> parameters) throws IOException {
    SeenStatement seen = log.add(connection, statement.sql(), parameters);
    note(seen);
    Optional<Fault> fault = faults.strike(seen);
    if (fault.isPresent()) {
      if (fault.get() instanceof Fault.CutBefore) {
        throw new ConnectionCutException();
      } else if (fault.get() instanceof Fault.Fail fail) {
        return new Plan.Refuse(fail.error());
      } else if (fault.get() instanceof Fault.Delay delay) {
        pause(delay.time());
      } else if (fault.get() instanceof Fault.Meanwhile meanwhile) {
        meanwhile.event().run();
      } else {
        cutAtEnd = true;
      }
    }
    return statement.plan();
  }

  /** To be called when the statement has been handed on. */
  void end(Relay relay) throws IOException {
    if (cutAtEnd) {
      relay.discard();
      throw new ConnectionCutException();
    }
  }

  /** Whether a block is open, or will be once the server has read what it was sent. */
  boolean inTransaction() {
    return inTransaction;
  }

  void settle(boolean serverInTransaction) {
    inTransaction = serverInTransaction;
  }

  private void note(SeenStatement statement) {
    if (statement.startsWith("begin") || statement.startsWith("start transaction")) {
      inTransaction = true;
    } else if (statement.isCommit() || statement.startsWith("rollback")) {
      inTransaction = false;
    }
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
