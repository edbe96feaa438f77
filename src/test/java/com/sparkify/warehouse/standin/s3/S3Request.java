package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks for, by path-style address.
 *
 * @param bucket empty for the list of buckets
 * @param key empty for the bucket itself
 * @param query names and values of the address; a name without a value has an empty one
 */
public record S3Request(
    String method,
    String bucket,
    String key,
    Map<String, String> query,
    Map<String, String> headers) {
  static S3Request of(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath().substring(1);
    int slash = path.indexOf('/');
    String bucket = slash < 0 ? path : path.substring(0, slash);
    String key = slash < 0 ? "" : path.substring(slash + 1);
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new S3Request(
        exchange.getRequestMethod(),
        decode(bucket),
        decode(key),
        query(exchange.getRequestURI().getRawQuery()),
        headers);
  }

  public boolean isGetOf(String someBucket, String someKey) {
    return method.equals("GET") && bucket.equals(someBucket) && key.equals(someKey);
  }

  public boolean isList() {
    return method.equals("GET") && key.isEmpty() && query.containsKey("list-type");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  String parameter(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      query.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return query;
  }

  /** In a path, unlike in a form, a plus is a plus; the SDK writes every blank as %20. */
  private static String decode(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
  }
}
