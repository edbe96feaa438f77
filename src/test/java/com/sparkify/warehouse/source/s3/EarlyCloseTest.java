package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that only counts what it could send of an object of a gigabyte. */
class EarlyCloseTest {
  private static final SourceFile FILE = new SourceFile("s3://shop/a.json", "v", 1 << 30);

  private final CompletableFuture<Long> sent = new CompletableFuture<>();

  @Test
  void whatIsNotReadIsNotSent() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::send);
    server.start();
    try (Source source = S3Source.at("s3://shop", settings(server))) {
      try (InputStream in = source.open(FILE, 0)) {
        assertThat(in.readNBytes(1_000)).hasSize(1_000);
      }
      assertThat(sent.get(30, TimeUnit.SECONDS)).isLessThan(ObjectStream.RANGE);
    } finally {
      server.stop(0);
    }
  }

  private void send(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(206, ObjectStream.RANGE);
    long bytes = 0;
    try (OutputStream out = exchange.getResponseBody()) {
      for (byte[] piece = new byte[1 << 16]; bytes < ObjectStream.RANGE; bytes += piece.length) {
        out.write(piece);
      }
    } finally {
      sent.complete(bytes);
    }
  }

  private static AwsSettings settings(HttpServer server) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    return new AwsSettings(
        Optional.of(new AwsKeys(Secret.of("key"), Secret.of("secret"), Optional.empty())),
        Optional.of("us-west-2"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(address));
  }
}
