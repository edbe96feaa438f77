package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TargetTest {
  @TempDir private Path path;
  private SettingsFolder folder;

  @BeforeEach
  void inAnEmptyFolder() {
    folder = new SettingsFolder(path);
  }

  @ParameterizedTest
  @CsvSource({
    "star.duckdb, star.duckdb",
    "/data/my star.db, /data/my star.db",
    "./cluster, ./cluster",
    "jdbc:duckdb:star.duckdb, star.duckdb",
    "JDBC:DuckDB:/data/star.duckdb, /data/star.duckdb"
  })
  void aPathIsADuckDbFile(String text, String file) {
    assertThat(target(text)).isEqualTo(new Target.DuckDb(Path.of(file)));
    assertThat(target(text).kind()).isEqualTo(Target.Kind.DUCKDB);
  }

  @Test
  void theWordClusterIsTheOneInTheSettings() {
    assertThat(target("cluster")).isEqualTo(new Target.Cluster());
    assertThat(target("cluster").kind()).isEqualTo(Target.Kind.CLUSTER);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://localhost/db, POSTGRES",
    "jdbc:postgresql://db.example.com:5432/db?ssl=true&sslmode=require, POSTGRES",
    "'jdbc:postgresql://one:5432,two:5433/db', POSTGRES",
    "jdbc:postgresql://[::1]:5432/db, POSTGRES",
    "jdbc:redshift://c.x.us-west-2.redshift.amazonaws.com:5439/dev, REDSHIFT",
    "jdbc:redshift:iam://my-cluster:us-west-2/dev?DbUser=me, REDSHIFT"
  })
  void aUrlWithoutSecretsIsKeptAsItIs(String url, Target.Kind kind) {
    assertThat(target(url).kind()).isEqualTo(kind);
    assertThat(target(url).shown()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://h/db?user=me&password=hunter2&ssl=true, jdbc:postgresql://h/db?ssl=true",
    "jdbc:postgresql://h/db?ssl=true&PASSWORD=hunter2&user=me, jdbc:postgresql://h/db?ssl=true",
    "jdbc:redshift://h:5439/db?user=me&password=hunter2, jdbc:redshift://h:5439/db",
    "jdbc:redshift://h:5439/db;UID=me;PWD=hunter2;ssl=true;, jdbc:redshift://h:5439/db?ssl=true"
  })
  void userAndPasswordAreTakenOutOfTheUrl(String text, String url) {
    JdbcServer server = server(target(text));
    assertThat(server.url()).isEqualTo(url);
    assertThat(server.user()).contains("me");
    assertThat(server.password()).contains(Secret.of("hunter2"));
    assertThat(server.shown()).contains("user=me&password=***").doesNotContain("hunter2");
  }

  @Test
  void otherSecretsGoToTheDriverOnly() {
    JdbcServer server =
        server(
            target(
                "jdbc:redshift:iam://c:us-west-2/dev?AccessKeyID=hunter2&SecretAccessKey=hunter2"
                    + "&SessionToken=hunter%2B2&DbUser=me"));
    assertThat(server.url()).isEqualTo("jdbc:redshift:iam://c:us-west-2/dev?DbUser=me");
    assertThat(server.toString() + server.shown()).doesNotContain("hunter");
    Properties expected = new Properties();
    expected.putAll(
        Map.of("AccessKeyID", "hunter2", "SecretAccessKey", "hunter2", "SessionToken", "hunter+2"));
    assertThat(server.properties()).isEqualTo(expected);
  }

  @Test
  void theEnvironmentGivesThePasswordThatTheUrlLacks() {
    Map<String, String> environment = Map.of("PGPASSWORD", "from environment");
    assertThat(password("jdbc:postgresql://h/db?user=me", environment))
        .contains(Secret.of("from environment"));
    assertThat(password("jdbc:postgresql://h/db?password=own", environment))
        .contains(Secret.of("own"));
    assertThat(password("jdbc:redshift:iam://c:us-west-2/db", environment)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:duckdb:",
        "jdbc:duckdb: ",
        "jdbc:duckdb::memory:",
        ":memory:",
        ":MEMORY:name",
        "memory:name",
        "jdbc:duckdb:memory:name"
      })
  void aDatabaseInMemoryIsRefused(String text) {
    assertThat(refusal(text))
        .isEqualTo(
            "flag --target is not a DuckDB file: a database in memory would be gone"
                + " with the command. Name a file, such as sparkify.duckdb.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://h/db?password=hunter2",
        "jdbc:",
        "jdbc:postgresql:db",
        "postgresql://me:hunter2@h/db",
        "redshift://me:hunter2@h/db",
        "s3://bucket/star.duckdb",
        "jdbc:postgresql://me:hunter2@h/db",
        "jdbc:postgresql://me:hunter/2@h/db",
        "jdbc:postgresql://h/db;password=hunter2",
        "jdbc:postgresql://h/db&password=hunter2",
        "jdbc:postgresql://h/db password=hunter2",
        "jdbc:postgresql://h/db?user=me;password=hunter2",
        "jdbc:postgresql://h/db?ssl=true?password=hunter2",
        "jdbc:postgresql://h/db?password=a&hunter2",
        "jdbc:postgresql://h/db?password=hunter2%",
        "jdbc:postgresql://h:port/db",
        "jdbc:postgresql://h:543210/db",
        "jdbc:postgresql://h/d\u0007b",
        "jdbc:redshift://h/db;PWD=a;hunter2",
        "jdbc:duckdb:star.duckdb;password=hunter2",
        "jdbc:duckdb:star.duckdb?password=hunter2",
        "star\u0000.duckdb"
      })
  void whatIsNoTargetIsRefusedWithoutRepeatingIt(String text) {
    assertThat(refusal(text)).startsWith("flag --target ").endsWith(".").doesNotContain("hunter");
  }

  private Target target(String text) {
    return folder.load(Map.of(), Map.of(SettingKey.TARGET_URL, text)).target();
  }

  private String refusal(String text) {
    return folder.refusal(Map.of(), Map.of(SettingKey.TARGET_URL, text));
  }

  private Optional<Secret> password(String text, Map<String, String> environment) {
    return server(folder.load(environment, Map.of(SettingKey.TARGET_URL, text)).target())
        .password();
  }

  private static JdbcServer server(Target target) {
    return target instanceof Target.Postgres postgres
        ? postgres.server()
        : ((Target.Redshift) target).server();
  }
}
