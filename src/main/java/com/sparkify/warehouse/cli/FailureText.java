package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.ArrayList;
import java.util.List;

/** A failure in words: for its user, and for whoever looks into it. */
final class FailureText {
  private FailureText() {}

  /** What failed, and what to do next. */
  static String sentences(Throwable failure) {
    if (failure instanceof SparkifyException explained) {
      boolean list = explained.getMessage().contains("\n");
      return explained.getMessage() + (list ? "\n" : " ") + explained.advice();
    }
    return "Something went wrong that should not ("
        + failure.getMessage()
        + "). Run the command again with --debug and report what it prints.";
  }

  /** The lines of the stack traces of the failure and its causes. */
  static List<String> stackTrace(Throwable failure) {
    List<String> lines = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      lines.add(cause.toString());
      for (StackTraceElement element : cause.getStackTrace()) {
        lines.add("    at " + element);
      }
    }
    return lines;
  }
}
