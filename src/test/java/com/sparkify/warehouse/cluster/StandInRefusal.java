package com.sparkify.warehouse.cluster;

/** A no. */
final class StandInRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  StandInRefusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  StandInAnswer to(StandInCall call) {
    return StandInAnswer.error(call, status, code, getMessage());
  }
}
