package com.sparkify.warehouse.standin.s3;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.Secret;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** S3 on a free loopback port: path-style addresses, objects up to 2 GB, no multipart uploads. */
public final class S3Server implements AutoCloseable {
  /** The only access key that exists; any secret will do. */
  public static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";

  public static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  private final HttpServer http;
  private final ExecutorService threads;
  private final S3Store store = new S3Store();
  private final S3FaultScript faults = new S3FaultScript();
  private final S3Handler handler = new S3Handler(new S3Operations(store), faults);

  private S3Server(HttpServer http, ExecutorService threads) {
    this.http = http;
    this.threads = threads;
  }

  public static S3Server start() {
    // Without it each answer waits for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      S3Server server =
          new S3Server(HttpServer.create(address, 0), Executors.newCachedThreadPool());
      server.http.setExecutor(server.threads);
      server.http.createContext("/", server.handler);
      server.http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** For a client that may do everything here. */
  public AwsSettings settings() {
    AwsKeys keys = new AwsKeys(Secret.of(ACCESS_KEY), Secret.of(SECRET_KEY), Optional.empty());
    Optional<String> address = Optional.of(endpoint().toString());
    return new AwsSettings(
        Optional.of(keys), Optional.of(S3Store.REGION), Optional.empty(), address, address);
  }

  /** For a server that stands for more of AWS, at one address. */
  public HttpHandler handler() {
    return handler;
  }

  public S3Store store() {
    return store;
  }

  public S3FaultScript faults() {
    return faults;
  }

  /** The requests so far, in order of arrival. */
  public List<S3Request> requests() {
    return handler.requests();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
