package com.sparkify.warehouse.standin.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Brings requests to {@link S3Operations}, and lets faults strike them. */
final class S3Handler implements HttpHandler {
  private static final int NO_BODY = -1;

  private final S3Operations operations;
  private final S3FaultScript faults;
  private final Queue<S3Request> requests = new ConcurrentLinkedQueue<>();

  S3Handler(S3Operations operations, S3FaultScript faults) {
    this.operations = operations;
    this.faults = faults;
  }

  List<S3Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      S3Request request = S3Request.of(exchange);
      requests.add(request);
      byte[] body = S3Body.read(request, exchange.getRequestBody());
      S3Fault fault = faults.strike(request).orElse(null);
      if (fault instanceof S3Fault.Disconnect) {
        return;
      }
      S3Response response = answer(request, body, fault);
      long most = fault instanceof S3Fault.Truncate cut ? cut.bytes() : Long.MAX_VALUE;
      send(exchange, request, response, most);
    }
  }

  private S3Response answer(S3Request request, byte[] body, S3Fault fault) {
    try {
      if (fault instanceof S3Fault.Status status) {
        throw new S3Error(status.status(), status.code(), "Please try again.");
      } else if (fault instanceof S3Fault.Delay delay) {
        Thread.sleep(delay.time().toMillis());
      } else if (fault instanceof S3Fault.Meanwhile meanwhile) {
        meanwhile.change().run();
      }
      return operations.answer(request, body);
    } catch (S3Error e) {
      return S3Response.xml(e.status(), S3Xml.error(e, request));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return S3Response.empty(500);
    }
  }

  private static void send(HttpExchange exchange, S3Request request, S3Response response, long most)
      throws IOException {
    response.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("x-amz-request-id", "STANDIN");
    boolean head = request.method().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", "" + response.length());
    }
    boolean bodiless = head || response.length() == 0;
    exchange.sendResponseHeaders(response.status(), bodiless ? NO_BODY : response.length());
    if (!bodiless) {
      OutputStream out = exchange.getResponseBody();
      copy(response, out, Math.min(most, response.length()));
      out.close();
    }
  }

  private static void copy(S3Response response, OutputStream out, long bytes) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = response.open()) {
      for (long left = bytes; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
