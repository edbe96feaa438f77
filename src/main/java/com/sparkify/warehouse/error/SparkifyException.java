package com.sparkify.warehouse.error;

/**
 * A failure that is explained to the user: what failed and where, then what to do next, in at most
 * three sentences and without class names. The cause, if any, is shown only with {@code --debug}.
 */
public final class SparkifyException extends RuntimeException {
  private final ExitCode exitCode;
  private final String advice;
  private final boolean passing;

  private SparkifyException(
      ExitCode exitCode, String problem, String advice, Throwable cause, boolean passing) {
    super(problem, cause);
    this.exitCode = exitCode;
    this.advice = advice;
    this.passing = passing;
  }

  private SparkifyException(ExitCode exitCode, String problem, String advice, Throwable cause) {
    this(exitCode, problem, advice, cause, false);
  }

  /** The source, the engine or the cloud failed; {@code problem} says what and where. */
  public static SparkifyException failed(String problem, String advice) {
    return new SparkifyException(ExitCode.FAILED, problem, advice, null);
  }

  /** Like {@link #failed(String, String)}, with the first cause. */
  public static SparkifyException failed(String problem, String advice, Throwable cause) {
    return new SparkifyException(ExitCode.FAILED, problem, advice, cause);
  }

  /** Like {@link #failed(String, String, Throwable)}, where the same work may succeed next time. */
  public static SparkifyException passing(String problem, String advice, Throwable cause) {
    return new SparkifyException(ExitCode.FAILED, problem, advice, cause, true);
  }

  /** The command line or the settings are wrong. */
  public static SparkifyException usage(String problem, String advice) {
    return new SparkifyException(ExitCode.USAGE, problem, advice, null);
  }

  /** The data did not pass; nothing was published. */
  public static SparkifyException rejected(String problem, String advice) {
    return new SparkifyException(ExitCode.CHECKS_FAILED, problem, advice, null);
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  /** Whether it was nobody's fault and may be over: the whole work can be tried again. */
  public boolean isPassing() {
    return passing;
  }

  /** What the user can do next. */
  public String advice() {
    return advice;
  }
}
