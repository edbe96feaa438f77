package com.sparkify.warehouse.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftTarget;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As whom and how securely a connection is made. */
final class RedshiftLoginTest {
  private static final String ARN = "arn:aws:secretsmanager:us-west-2:123456789012:secret:music";

  private final RedshiftGround ground = RedshiftGround.open();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aConnectionIsEncryptedAndTheServerHasToBeTrusted() {
    open(engine(ground.redshift().tlsUrl(), RedshiftStandIn.PASSWORD));
    SparkifyException failure = refused(ground.redshift().plainUrl(), RedshiftStandIn.PASSWORD);

    assertThat(failure.getMessage()).startsWith("No secure connection");
    assertThat(failure.advice()).contains("sslRootCert");
  }

  @Test
  void aWrongPasswordIsToldWithoutRepeatingIt() {
    SparkifyException failure = refused(ground.redshift().url(), "Wrong-Secret-7");

    assertThat(failure.getMessage()).contains("did not let us in");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).doesNotContain("Wrong-Secret-7");
    }
  }

  @Test
  void userAndPasswordMayBeASecretInSecretsManager() throws IOException {
    HttpServer manager =
        secretsManager(
            "{\"engine\":\"redshift\",\"username\":\"%s\",\"password\":\"%s\",\"port\":5439}"
                .formatted(RedshiftStandIn.USER, RedshiftStandIn.PASSWORD));
    try {
      open(engineWithSecret(manager));
      assertThat(ground.redshift().statements().texts()).isNotEmpty();
    } finally {
      manager.stop(0);
    }
  }

  @Test
  void aSecretWithoutAPasswordIsNamed() throws IOException {
    HttpServer manager = secretsManager("{\"username\":\"u\"}");
    try {
      SparkifyException failure =
          catchThrowableOfType(SparkifyException.class, () -> open(engineWithSecret(manager)));

      assertThat(failure).hasMessage("The secret " + ARN + " holds no password.");
    } finally {
      manager.stop(0);
    }
  }

  @Test
  void theTimeZoneOfThisComputerDoesNotMatter() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try (var warehouse = ground.engine().openForWriting(Patience.silent(Duration.ofSeconds(5)))) {
      assertThat(
              warehouse.sql().select("SELECT current_setting('timezone')", row -> row.getString(1)))
          .containsExactly("UTC");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private SparkifyException refused(String url, String password) {
    return catchThrowableOfType(SparkifyException.class, () -> open(engine(url, password)));
  }

  private static void open(Engine engine) {
    engine.openForReading(Patience.silent(Duration.ofSeconds(5))).close();
  }

  private Engine engine(String url, String password) {
    return engine(
        new JdbcServer(
            url, Optional.of(RedshiftStandIn.USER), Optional.of(Secret.of(password)), Map.of()),
        ground.aws());
  }

  private Engine engineWithSecret(HttpServer manager) {
    AwsSettings aws = ground.aws();
    String endpoint = "http://127.0.0.1:" + manager.getAddress().getPort();
    return engine(
        new JdbcServer(
            ground.redshift().url(),
            Optional.empty(),
            Optional.empty(),
            Map.of("secretArn", Secret.of(ARN))),
        new AwsSettings(
            aws.keys(), aws.region(), aws.profile(), Optional.of(endpoint), aws.s3Endpoint()));
  }

  private static Engine engine(JdbcServer server, AwsSettings aws) {
    return new RedshiftEngine(
        new RedshiftTarget(server, Optional.empty(), Optional.empty(), Optional.empty(), 1, aws),
        Optional.empty());
  }

  private static HttpServer secretsManager(String secret) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] answer =
        ("{\"ARN\":\"" + ARN + "\",\"SecretString\":\"" + secret.replace("\"", "\\\"") + "\"}")
            .getBytes(UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }
}
