package com.sparkify.warehouse.standin.copy;

/** A value that its column does not take. */
final class BadFieldException extends Exception {
  private final int code;

  BadFieldException(int code, String reason) {
    super(reason);
    this.code = code;
  }

  int code() {
    return code;
  }
}
