package com.sparkify.warehouse.faults;

/** Cuts what goes on in this process. */
record Knife(Cut.Kind kind, Strike strike, Runnable cancel) {
  private static final String CUT = "IO Error: No space left on device";

  /** Something that an engine does. */
  interface Act<T, X extends Exception> {
    T run() throws X;
  }

  /** How the engine reports that it failed. */
  interface Failure<X extends Exception> {
    X of(String message);
  }

  <T, X extends Exception> T guard(boolean commit, Act<T, X> act, Failure<X> failure) throws X {
    if (!strike.isDue(commit)) {
      return act.run();
    }
    switch (kind) {
      case LOST_AFTER -> act.run();
      case CANCELLED -> {
        cancel.run();
        return act.run();
      }
      case LOST_BEFORE, DISK_FULL, CONFLICT, DOWN -> {}
    }
    throw failure.of(CUT);
  }
}
