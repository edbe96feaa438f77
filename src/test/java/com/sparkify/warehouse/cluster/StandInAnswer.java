package com.sparkify.warehouse.cluster;

import java.util.Map;
import java.util.stream.Collectors;

/** What the stand-in says. */
record StandInAnswer(int status, String contentType, String body) {
  static StandInAnswer xml(String body) {
    return new StandInAnswer(200, "text/xml", body);
  }

  static StandInAnswer json(String body) {
    return new StandInAnswer(200, "application/x-amz-json-1.1", body);
  }

  static StandInAnswer nothing() {
    return new StandInAnswer(204, "text/xml", "");
  }

  /** An answer in the query protocol, which wraps the result twice. */
  static StandInAnswer result(StandInCall call, String inner) {
    String name = call.operation();
    return xml(
        String.format("<%1$sResponse><%1$sResult>%2$s</%1$sResult></%1$sResponse>", name, inner));
  }

  static StandInAnswer error(StandInCall call, int status, String code, String message) {
    return switch (call.service()) {
      case "redshift-serverless", "secretsmanager" ->
          new StandInAnswer(
              status,
              "application/x-amz-json-1.1",
              String.format("{\"__type\":\"%s\",\"message\":\"%s\"}", code, message));
      case "ec2" -> error(status, "<Response><Errors>%s</Errors></Response>", code, message);
      case "s3" -> error(status, "%s", code, message);
      default -> error(status, "<ErrorResponse>%s</ErrorResponse>", code, message);
    };
  }

  private static StandInAnswer error(int status, String frame, String code, String message) {
    String error =
        String.format("<Error><Code>%s</Code><Message>%s</Message></Error>", code, message);
    return new StandInAnswer(status, "text/xml", String.format(frame, error));
  }

  /** Elements out of names and values; NULL values are left out. */
  static String elements(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .map(entry -> element(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining());
  }

  static String element(String name, String inner) {
    return "<" + name + ">" + inner + "</" + name + ">";
  }

  static String tags(String member, Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> element("Key", tag.getKey()) + element("Value", tag.getValue()))
        .map(tag -> element(member, tag))
        .collect(Collectors.joining());
  }
}
