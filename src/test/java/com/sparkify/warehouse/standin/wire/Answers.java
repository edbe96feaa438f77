package com.sparkify.warehouse.standin.wire;

/** The messages that the proxy sends to a client in the server's name. */
final class Answers {
  private static final int CLEARTEXT_PASSWORD = 3;

  private Answers() {}

  static WireMessage askPassword() {
    return new PayloadWriter().int32(CLEARTEXT_PASSWORD).message(WireMessage.AUTHENTICATION);
  }

  static WireMessage commandComplete(String tag) {
    return new PayloadWriter().text(tag).message(WireMessage.COMMAND_COMPLETE);
  }

  static WireMessage ready(char status) {
    return new PayloadWriter().letter(status).message(WireMessage.READY);
  }

  static WireMessage info(String message) {
    return report(WireMessage.NOTICE, "INFO", "00000", message, "");
  }

  static WireMessage parameter(String name, String value) {
    return new PayloadWriter().text(name).text(value).message(WireMessage.PARAMETER_STATUS);
  }

  /** An ErrorResponse or a NoticeResponse. */
  static WireMessage report(
      char type, String severity, String sqlState, String message, String detail) {
    PayloadWriter fields =
        new PayloadWriter()
            .letter('S')
            .text(severity)
            .letter('V')
            .text(severity)
            .letter('C')
            .text(sqlState)
            .letter('M')
            .text(message);
    if (!detail.isEmpty()) {
      fields.letter('D').text(detail);
    }
    return fields.letter((char) 0).message(type);
  }
}
