package com.sparkify.warehouse.standin.wire;

import java.time.Duration;

/** What goes wrong with a statement. */
public sealed interface Fault {
  /** The connection drops before the server has seen the statement. */
  record CutBefore() implements Fault {}

  /** The statement is done, then the connection drops and its answer is lost. */
  record CutAfter() implements Fault {}

  /** The statement is not run, and answered with this error. */
  record Fail(SqlError error) implements Fault {}

  /** The statement is run, but later. */
  record Delay(Duration time) implements Fault {}

  /** The statement is run, but something happens elsewhere first. */
  record Meanwhile(Runnable event) implements Fault {}
}
