package com.sparkify.warehouse.error;

/** The exit codes of the command line; scripts rely on these numbers. */
public enum ExitCode {
  DONE(0),
  /** A source, an engine or the cloud failed. */
  FAILED(1),
  /** The command line or the settings are wrong. */
  USAGE(2),
  /** A blocking check failed or too many records were rejected; nothing was published. */
  CHECKS_FAILED(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
