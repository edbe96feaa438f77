package com.sparkify.warehouse.cluster;

import static org.junit.jupiter.api.Assumptions.abort;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.Secret;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The server of the Python library moto, if it is installed: AWS without the waiting. */
final class MotoServer implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(120);

  private final Process process;
  private final String address;

  private MotoServer(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static MotoServer startOrSkip() throws IOException {
    int port = freePort();
    String address = "http://127.0.0.1:" + port;
    ProcessBuilder builder =
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(new File("target", "moto.log")));
    builder.environment().put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return abort("moto_server is not installed");
    }
    MotoServer server = new MotoServer(process, address);
    server.awaitReady();
    return server;
  }

  String address() {
    return address;
  }

  Aws open() {
    return Aws.open(
        new AwsSettings(
            Optional.of(new AwsKeys(Secret.of("key"), Secret.of("secret"), Optional.empty())),
            Optional.of("us-west-2"),
            Optional.empty(),
            Optional.of(address),
            Optional.of(address)));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private void awaitReady() {
    Instant end = Instant.now().plus(START);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        close();
        abort("moto_server does not start, see target/moto.log");
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        close();
        abort("interrupted");
      }
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address + "/moto-api/").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
