package com.sparkify.warehouse.standin.wire;

/** A statement that the proxy runs itself was refused. */
public final class SqlErrorException extends Exception {
  private final transient SqlError error;

  public SqlErrorException(SqlError error) {
    super(error.message());
    this.error = error;
  }

  public SqlError error() {
    return error;
  }
}
