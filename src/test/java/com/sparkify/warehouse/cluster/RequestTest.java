package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be asked for, before AWS is asked. */
final class RequestTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7/32",
    "203.0.113.7/24, 203.0.113.0/24",
    "10.255.3.4/8, 10.0.0.0/8",
    "198.51.100.200/30, 198.51.100.200/30"
  })
  void anAddressIsARangeOfOne(String text, String range) {
    assertThat(Cidr.of(text, false)).hasToString(range);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0/0", "128.0.0.0/1", "1.2.3.4/7"})
  void theWorldNeedsItsOwnFlag(String text) {
    SparkifyException refusal = Life.failure(() -> Cidr.of(text, false));
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refusal.advice()).contains("--open-to-the-world");
    assertThat(Cidr.of(text, true)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "here", "300.1.1.1", "1.2.3", "1.2.3.4/33", "::/0", "1.2.3.4/8/8"})
  void whatIsNoAddressIsRefused(String text) {
    assertThat(Life.failure(() -> Cidr.of(text, true)).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    ClusterRequest request =
        new ClusterRequest(
            "9--x",
            new Shape.Provisioned("ra3.4xlarge", 1),
            new Admin("d", "u", Optional.of(Secret.of("short")), 80),
            new RoleSpec("a role", false, List.of()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    SparkifyException refusal = Life.failure(() -> RequestRules.check(request));
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refusal)
        .hasMessageContainingAll(
            "DWH_CLUSTER_IDENTIFIER",
            "DWH_IAM_ROLE_NAME",
            "DWH_PORT",
            "DWH_DB_PASSWORD",
            "ra3.4xlarge needs two nodes")
        .hasMessageNotContaining("short");
  }

  @ParameterizedTest
  @CsvSource({"4, 8, true", "8, 8, true", "16, 8, false", "5, 64, false", "2048, 2048, false"})
  void rpuComeInEights(int base, int max, boolean accepted) {
    ClusterRequest request = Wanted.of(new Shape.Serverless(base, max)).request();
    if (accepted) {
      RequestRules.check(request);
    } else {
      assertThat(Life.failure(() -> RequestRules.check(request))).hasMessageContaining("RPU");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 129, 500})
  void aNumberOfNodesThatCannotBeIsAMistakeOfUsage(int nodes) {
    ClusterRequest request = Wanted.of(new Shape.Provisioned("ra3.large", nodes)).request();
    SparkifyException refusal = Life.failure(() -> RequestRules.check(request));
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refusal).hasMessageContaining("--nodes (DWH_NUM_NODES) is 1 to 128");
  }

  @ParameterizedTest
  @CsvSource({
    "s3://ours, s3://ours/",
    "s3://ours/, s3://ours/",
    "s3://ours/a/b, s3://ours/a/b/",
    "s3://ours/a b/c=1/, s3://ours/a b/c=1/"
  })
  void aWorkPrefixEndsWithASlash(String location, String kept) {
    assertThat(WorkPrefix.of(location)).hasToString(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3://", "/tmp", "s3://b/*", "s3://ours/${aws:username}", "s3://ours/\""})
  void aWorkPrefixMeansItselfInAPolicy(String location) {
    assertThat(Life.failure(() -> WorkPrefix.of(location)).exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aWorkBucketHasOneNameThatIsNotTooLong() {
    Account account = new Account("123456789012", "aws");
    String longest = "a".repeat(63);
    assertThat(account.workBucket(new Ownership("us-west-2", longest)))
        .hasSizeLessThanOrEqualTo(63)
        .isEqualTo(account.workBucket(new Ownership("us-west-2", longest)))
        .isNotEqualTo(account.workBucket(new Ownership("us-west-2", longest.substring(1))))
        .isNotEqualTo(account.workBucket(new Ownership("eu-west-1", longest)));
  }

  @Test
  void aPriceThatIsNotKnownIsNotMadeUp() {
    CostEstimate estimate =
        PriceTable.load().estimate(new Shape.Provisioned("rg.large", 2), "us-west-2");
    assertThat(estimate.usdPerHour()).isEmpty();
    assertThat(estimate.basis())
        .isEqualTo(
            "no price is known for 2 x rg.large; see https://aws.amazon.com/redshift/pricing/");
  }

  @Test
  void thePriceOfAnotherRegionIsToldAsSuch() {
    assertThat(
            PriceTable.load().estimate(new Shape.Provisioned("ra3.large", 1), "eu-west-1").basis())
        .contains("list price of us-west-2");
  }

  @Test
  void myAddressIsAskedOfAws() throws IOException {
    HttpServer server = serving("203.0.113.7\n");
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(MyAddress.ask(URI.create(base + "/ip"))).hasToString("203.0.113.7/32");
      assertThat(Life.failure(() -> MyAddress.ask(URI.create(base + "/none"))).advice())
          .contains("--public-from");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001:db8::7", "<html>Please log in</html>"})
  void anAnswerThatIsNoAddressOfMineIsAFailureThatDoesNotRepeatIt(String answer)
      throws IOException {
    HttpServer server = serving(answer);
    try {
      URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/ip");
      SparkifyException unknown = Life.failure(() -> MyAddress.ask(service));
      assertThat(unknown.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(unknown)
          .hasMessageContaining("could not be found out")
          .hasMessageNotContaining(answer);
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer serving(String answer) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ip",
        exchange -> {
          byte[] body = answer.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void aSecretWithoutAPasswordIsToldWithoutQuotingIt() {
    for (String document : List.of("{\"username\":\"u\"}", "Sup3rSecret", "")) {
      assertThat(Life.failure(() -> AdminSecret.password(document)))
          .hasMessageContaining("holds no password")
          .hasMessageNotContaining("Sup3r")
          .hasNoCause();
    }
  }
}
