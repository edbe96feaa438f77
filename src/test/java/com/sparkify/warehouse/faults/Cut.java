package com.sparkify.warehouse.faults;

/** What happens to a run, and when: at the nth of the moments of this kind. */
record Cut(Kind kind, Moment moment, int at) {
  enum Kind {
    /** The connection drops before the server has seen the statement. */
    LOST_BEFORE,
    /** The statement is done, but its answer is lost. */
    LOST_AFTER,
    /** The engine has no room left. */
    DISK_FULL,
    /** Another transaction was in the way. */
    CONFLICT,
    /** The connection drops, and nobody answers any more until the run has given up. */
    DOWN,
    /** The person who started the run stops it. */
    CANCELLED
  }

  enum Moment {
    /** The first statement after a step has begun. */
    STEP,
    STATEMENT,
    COMMIT,
    /** So many thousandths of the time that a run takes. */
    INSTANT
  }

  @Override
  public String toString() {
    return kind + " at " + moment + " " + at;
  }
}
