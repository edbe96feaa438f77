package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify;
import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.cli.Sparkify.Running;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.wire.SeenStatement;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse's whole life with known secrets, at the program's most talkative: nothing that it
 * prints, writes, sends as SQL or gives its processes as arguments has one of them.
 */
final class SecretsIT {
  private static final String WRONG = "Not-The-Password-9";

  /** What the stand-in for Secrets Manager keeps. */
  private static final String MANAGED = AwsStandIn.ADMIN_PASSWORD;

  private static final List<String> SECRETS =
      List.of(
          S3Server.SECRET_KEY,
          RedshiftStandIn.PASSWORD,
          MANAGED,
          PostgresDatabase.GUARDED_PASSWORD,
          WRONG);

  @TempDir private Path folder;
  private final AwsStandIn cloud = new AwsStandIn();
  private final S3Server s3 = S3Server.start();
  private final RedshiftStandIn redshift = RedshiftStandIn.start(s3);
  private final URI address = URI.create(redshift.plainUrl().substring("jdbc:".length()));
  private final List<String> seen = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void deliver() throws Exception {
    S3Bucket bucket = s3.store().createBucket("music");
    bucket.put(
        "logs/a.json",
        "{\"page\":\"NextSong\",\"ts\":9,\"sessionId\":7,\"itemInSession\":1,\"userId\":\"9\"}\n"
            + "nonsense\n");
    bucket.put("songs/a.json", "\n");
    cloud.redshift.answersAt(address.getPort());
    environment.put("AWS_ENDPOINT_URL", cloud.address());
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("JDK_JAVA_OPTIONS", TrustStore.of(redshift, folder).javaOptions());
  }

  @AfterEach
  void stop() {
    redshift.close();
    s3.close();
    cloud.close();
  }

  @Test
  void aLifeInAwsWithAPasswordInTheSettings() throws Exception {
    settings(RedshiftStandIn.USER, "DWH_DB_PASSWORD=" + RedshiftStandIn.PASSWORD);
    cloud.allow(EnumSet.of(Exposure.A_PASSWORD));
    succeed("build");
    succeed("cluster", "status", "-o", "json");
    succeed("doctor");
    succeed("preview", "events");
    succeed("rejects", "-o", "csv");
    succeed("report", "--out", "page.html");
    fail("etl", "--logs", "s3://nowhere/logs");
    environment.put("SPARKIFY_DWH_DWH_DB_PASSWORD", WRONG);
    fail("etl");
    ledger(redshift.database());
    succeed("cluster", "delete", "--yes");
    assertThatNoSecretIsSeen();
  }

  @Test
  void aLifeInAwsWithAPasswordInSecretsManager() throws Exception {
    settings("u", "");
    redshift.addLogin("u", WRONG);
    fail("build");
    redshift.addLogin("u", MANAGED);
    succeed("build");
    ledger(redshift.database());
    succeed("cluster", "delete", "--yes");
    assertThatNoSecretIsSeen();
  }

  @Test
  void aLifeOnAServer() throws Exception {
    settings("u", "");
    try (PostgresDatabase database = PostgresServer.shared().createDatabase()) {
      String url = database.url() + "?user=" + PostgresDatabase.GUARDED_USER;
      environment.put("SPARKIFY_TARGET_URL", url);
      environment.put("PGPASSWORD", WRONG);
      fail("etl");
      environment.remove("PGPASSWORD");
      environment.put("SPARKIFY_TARGET_URL", url + "&password=" + WRONG);
      fail("query", "SELECT 1");
      environment.put(
          "SPARKIFY_TARGET_URL", url + "&password=" + PostgresDatabase.GUARDED_PASSWORD);
      succeed("etl");
      succeed("report", "--out", "page.html");
      fail("query", "SELECT nothing FROM nowhere");
      ledger(database);
    }
    assertThatNoSecretIsSeen();
  }

  @Test
  void settingsThatOthersCanReadAreWarnedAbout() throws Exception {
    settings("u", "");
    String warning = "warning: dwh.cfg holds secrets, and other users can read it.";
    assertThat(run("doctor").err()).doesNotContain(warning);
    Files.setPosixFilePermissions(
        folder.resolve("dwh.cfg"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(run("doctor").err()).containsOnlyOnce(warning);
  }

  private void settings(String user, String password) throws Exception {
    String settings =
        """
        [AWS]
        KEY=%s
        SECRET=%s
        REGION=%s
        [DWH]
        DWH_CLUSTER_IDENTIFIER=dwh
        DWH_DB=%s
        DWH_DB_USER=%s
        %s
        DWH_IAM_ROLE_NAME=sparkify-copy
        [S3]
        LOG_DATA=s3://music/logs
        SONG_DATA=s3://music/songs
        WORK=s3://music/work
        [TARGET]
        URL=cluster
        """
            .formatted(
                S3Server.ACCESS_KEY,
                S3Server.SECRET_KEY,
                AwsStandIn.REGION,
                address.getPath().substring(1),
                user,
                password);
    Path file = Files.writeString(folder.resolve("dwh.cfg"), settings);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private void succeed(String... arguments) throws Exception {
    Outcome outcome = run(arguments);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }

  private void fail(String... arguments) throws Exception {
    Outcome outcome = run(arguments);
    assertThat(outcome.exit()).as(outcome.out()).isEqualTo(1);
    assertThat(outcome.err()).contains("error: ", "    at com.sparkify");
  }

  private Outcome run(String... arguments) throws Exception {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "-v";
    all[arguments.length + 1] = "--debug";
    Running running = Sparkify.in(folder).with(environment).begin(all);
    while (!running.process().waitFor(200, TimeUnit.MILLISECONDS)) {
      Stream.concat(Stream.of(running.process().toHandle()), running.process().descendants())
          .flatMap(process -> process.info().commandLine().stream())
          .forEach(seen::add);
    }
    Outcome outcome = running.end();
    seen.add(outcome.out());
    seen.add(outcome.err());
    return outcome;
  }

  private void ledger(PostgresDatabase database) throws Exception {
    try (Connection connection = database.connectAsSuperuser();
        Statement statement = connection.createStatement()) {
      for (Table table : Ledger.tables()) {
        try (ResultSet rows =
            statement.executeQuery("SELECT t::text FROM " + table.name() + " t")) {
          while (rows.next()) {
            seen.add(rows.getString(1));
          }
        }
      }
    }
  }

  private void assertThatNoSecretIsSeen() throws Exception {
    redshift.statements().all().stream().map(SeenStatement::toString).forEach(seen::add);
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith("dwh.cfg")) {
          seen.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    assertThat(seen)
        .hasSizeGreaterThan(20)
        .anyMatch(text -> text.matches(".* (etl|build) -v --debug"));
    for (String secret : SECRETS) {
      assertThat(seen).noneMatch(text -> text.contains(secret));
    }
  }
}
