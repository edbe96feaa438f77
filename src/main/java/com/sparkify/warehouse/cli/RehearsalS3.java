package com.sparkify.warehouse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** As much of S3, on this machine, as it takes to list a bucket of one object and to read that. */
final class RehearsalS3 implements AutoCloseable {
  private static final String LISTING =
      """
      <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>rehearsal</Name>\
      <KeyCount>1</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated><Contents>\
      <Key>log_data/events.json</Key><LastModified>2018-11-01T00:00:00.000Z</LastModified>\
      <ETag>"1"</ETag><Size>%d</Size><StorageClass>STANDARD</StorageClass></Contents>\
      </ListBucketResult>""";

  private final HttpServer http;
  private final byte[] content;

  RehearsalS3(String content) throws IOException {
    this.content = content.getBytes(UTF_8);
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::answer);
    http.start();
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    boolean lists = query != null && query.contains("list-type");
    byte[] body = lists ? LISTING.formatted(content.length).getBytes(UTF_8) : content;
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
