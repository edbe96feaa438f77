package com.sparkify.warehouse.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads a request in any of the three protocols: form, JSON, and S3's own. */
final class StandInRequest {
  private static final Map<String, String> TARGETS =
      Map.of("RedshiftServerless", "redshift-serverless", "secretsmanager", "secretsmanager");

  private static final Map<String, String> VERSIONS =
      Map.of(
          "2010-05-08", "iam", "2011-06-15", "sts", "2012-12-01", "redshift", "2016-11-15", "ec2");

  private StandInRequest() {}

  static StandInCall read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      String[] names = target.split("\\.");
      return new StandInCall(TARGETS.get(names[0]), names[1], json(body));
    }
    if (body.startsWith("Action=")) {
      Map<String, String> form = form(body);
      String service = VERSIONS.get(form.remove("Version"));
      return new StandInCall(service, form.remove("Action"), form);
    }
    return StandInS3.call(exchange, body);
  }

  static Map<String, String> form(String text) {
    Map<String, String> values = new TreeMap<>();
    for (String pair : text.split("&")) {
      String[] sides = pair.split("=", 2);
      values.put(
          URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
          sides.length == 1 ? "" : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return values;
  }

  private static Map<String, String> json(String text) throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue()) {
          JsonPointer path = parser.getParsingContext().pathAsPointer();
          values.put(path.toString().substring(1).replace('/', '.'), parser.getText());
        }
      }
    }
    return values;
  }
}
