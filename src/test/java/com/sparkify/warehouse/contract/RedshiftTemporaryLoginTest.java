package com.sparkify.warehouse.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftTarget;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AWS gives a user and a password for a while, and Redshift takes them or does not. */
final class RedshiftTemporaryLoginTest {
  private static final String USER = "IAM:analyst";
  private static final String PASSWORD = "Only-For-An-Hour-3";

  private final RedshiftGround ground = RedshiftGround.open();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> askers = new CopyOnWriteArrayList<>();
  private HttpServer aws;

  @BeforeEach
  void start() throws IOException {
    aws = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    aws.start();
  }

  @AfterEach
  void close() {
    aws.stop(0);
    ground.close();
  }

  @Test
  void theUserAndPasswordThatAwsGaveAreThoseOfTheConnection() {
    gives(Instant.now().plusSeconds(3600));
    ground.redshift().addLogin(USER, PASSWORD);
    open();

    assertThat(ground.redshift().statements().texts()).isNotEmpty();
    assertThat(asked)
        .singleElement()
        .asString()
        .contains("DbUser=analyst", "ClusterIdentifier=" + name());
    assertThat(askers).singleElement().asString().contains(S3Server.ACCESS_KEY, "/us-west-2/");
  }

  @Test
  void whatHasExpiredIsAskedForAnew() {
    gives(Instant.now().minusSeconds(60));
    ground.redshift().addLogin(USER, PASSWORD);
    open();
    open();

    assertThat(asked).hasSize(2);
  }

  @Test
  void whatRedshiftDoesNotTakeIsToldWithoutThePassword() {
    gives(Instant.now().plusSeconds(3600));
    SparkifyException failure = refusal();

    assertThat(failure.getMessage()).contains("did not let us in", USER);
    assertThat(failure.advice()).contains("DbUser").doesNotContain("PGPASSWORD");
    assertNoSecretIn(failure);
  }

  @Test
  void whatAwsRefusesIsToldWithItsReason() {
    answers(
        403,
        "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: me is"
            + " not authorized to perform: redshift:GetClusterCredentials</Message></Error>"
            + "</ErrorResponse>");
    SparkifyException failure = refusal();

    assertThat(failure.getMessage())
        .startsWith("AWS gave no temporary password for ")
        .contains("not authorized to perform: redshift:GetClusterCredentials")
        .doesNotContain("Exception");
    assertThat(failure.advice()).contains("redshift:GetClusterCredentials");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
    assertNoSecretIn(failure);
    assertThat(ground.redshift().statements().texts()).isEmpty();
  }

  private void gives(Instant expiration) {
    answers(
        200,
        ("<GetClusterCredentialsResponse><GetClusterCredentialsResult><DbUser>%s</DbUser>"
                + "<DbPassword>%s</DbPassword><Expiration>%s</Expiration>"
                + "</GetClusterCredentialsResult></GetClusterCredentialsResponse>")
            .formatted(USER, PASSWORD, expiration));
  }

  private void answers(int status, String xml) {
    byte[] answer = xml.getBytes(UTF_8);
    aws.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          if (body.startsWith("Action=GetClusterCredentials&")) {
            asked.add(body);
            askers.add(exchange.getRequestHeaders().getFirst("Authorization"));
          }
          exchange.getResponseHeaders().set("Content-Type", "text/xml");
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
  }

  private SparkifyException refusal() {
    return catchThrowableOfType(SparkifyException.class, this::open);
  }

  private static void assertNoSecretIn(SparkifyException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).doesNotContain(PASSWORD, S3Server.SECRET_KEY);
    }
  }

  /** As a cluster that is named after the database, for the driver keeps what it was given. */
  private void open() {
    String url =
        ground.redshift().tlsUrl().replace("jdbc:redshift:", "jdbc:redshift:iam:")
            + "&Region=us-west-2&DbUser=analyst&ClusterID="
            + name();
    JdbcServer server = new JdbcServer(url, Optional.empty(), Optional.empty(), Map.of());
    new RedshiftEngine(
            new RedshiftTarget(
                server, Optional.empty(), Optional.empty(), Optional.empty(), 1, settings()),
            Optional.empty())
        .openForReading(Patience.silent(Duration.ofSeconds(5)))
        .close();
  }

  private String name() {
    return ground.redshift().database().name().replace('_', '-');
  }

  private AwsSettings settings() {
    AwsSettings usual = ground.aws();
    return new AwsSettings(
        usual.keys(),
        usual.region(),
        usual.profile(),
        Optional.of("http://127.0.0.1:" + aws.getAddress().getPort()),
        usual.s3Endpoint());
  }
}
