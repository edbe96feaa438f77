package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify;
import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster such as the Python scripts made, loaded and asked by its name alone: the control plane,
 * S3 and the warehouse are stand-ins on this machine, everything between them is real.
 */
final class ClusterTargetIT {
  private static final String PLAY =
      "{\"page\":\"NextSong\",\"ts\":1541105830796,\"sessionId\":38,\"itemInSession\":1,"
          + "\"userId\":\"39\",\"song\":\"One\",\"artist\":\"Queen\",\"level\":\"free\"}\n";
  private static final String SONG =
      "{\"song_id\":\"S1\",\"title\":\"One\",\"artist_id\":\"A1\",\"artist_name\":\"Queen\"}\n";

  @TempDir private Path folder;

  private final AwsStandIn cloud = new AwsStandIn();
  private final S3Server s3 = S3Server.start();
  private final RedshiftStandIn redshift = RedshiftStandIn.start(s3);

  private final URI address = URI.create(redshift.plainUrl().substring("jdbc:".length()));

  @BeforeEach
  void deliver() throws IOException {
    s3.store().createBucket("workshop");
    cloud.redshift.addRunning(
        "dwh",
        address.getPort(),
        address.getPath().substring(1),
        RedshiftStandIn.USER,
        RedshiftStandIn.ROLE);
    Files.writeString(Files.createDirectory(folder.resolve("logs")).resolve("a.json"), PLAY);
    Files.writeString(Files.createDirectory(folder.resolve("songs")).resolve("a.json"), SONG);
  }

  @AfterEach
  void stop() {
    redshift.close();
    s3.close();
    cloud.close();
  }

  @Test
  void itIsLoadedAndAskedByItsNameAlone() throws Exception {
    Outcome loaded = sparkify("etl", "--logs", "logs", "--songs", "songs");
    assertThat(loaded.exit()).as(loaded.err()).isZero();
    assertThat(loaded.err()).doesNotContain("was meant to live");
    String question = "SELECT song_id FROM songplays";
    assertThat(sparkify("query", question, "-o", "csv").out()).isEqualTo("song_id\nS1\n");
    assertThat(sparkify("etl", "--logs", "logs", "--songs", "songs").out())
        .startsWith("Nothing new");
    cloud.redshift.tags("dwh").put(Ownership.TAG, "us-west-2/dwh");
    cloud.redshift.tags("dwh").put(Expiry.TAG, "2026-01-01T00:00:00Z");
    assertThat(sparkify("query", question).err())
        .contains("warning: Warehouse dwh was meant to live until 2026-01-01T00:00:00Z");
  }

  @Test
  void theDefinitionsNeedNoCluster() throws Exception {
    Outcome ddl = sparkify("tables", "ddl");
    assertThat(ddl.exit()).as(ddl.err()).isZero();
    assertThat(ddl.out()).contains("DISTSTYLE");
    assertThat(cloud.calls()).isEmpty();
  }

  @Test
  void aClusterThatIsPausedSaysHowToGoOn() throws Exception {
    cloud.redshift.set("dwh", "paused");
    Outcome refused = sparkify("query", "SELECT 1");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo("error: Warehouse dwh is paused. Run: sparkify cluster resume\n");
  }

  @Test
  void aBuildPreparesTheWarehouseCreatesTheTablesLoadsAndChecks() throws Exception {
    cloud.redshift.answersAt(address.getPort());
    Map<String, String> settings =
        Map.of(
            "SPARKIFY_DWH_DWH_CLUSTER_IDENTIFIER",
            "new-one",
            "SPARKIFY_DWH_DWH_DB",
            address.getPath().substring(1),
            "SPARKIFY_DWH_DWH_DB_USER",
            RedshiftStandIn.USER,
            "SPARKIFY_DWH_DWH_IAM_ROLE_NAME",
            "sparkify-copy");
    Outcome built = sparkify(settings, "build", "--logs", "logs", "--songs", "songs");
    assertThat(built.exit()).as(built.err()).isZero();
    assertThat(built.out())
        .containsSubsequence(
            "new-one", "Created the tables in ", "Run 1 published to ", " 0 failed, ");
    assertThat(cloud.calls("redshift:CreateCluster")).hasSize(1);
    assertThat(sparkify(settings, "query", "SELECT song_id FROM songplays", "-o", "csv").out())
        .isEqualTo("song_id\nS1\n");

    Outcome again = sparkify(settings, "build", "--logs", "logs", "--songs", "songs", "-o", "csv");
    assertThat(again.out()).endsWith("tables,there\netl,nothing new\ncheck,passed\n");
    assertThat(cloud.calls("redshift:CreateCluster")).hasSize(1);

    assertThat(sparkify(settings, "cluster", "delete", "--yes").exit()).isZero();
    assertThat(cloud.everything()).containsExactly("cluster dwh");
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return sparkify(Map.of(), arguments);
  }

  private Outcome sparkify(Map<String, String> settings, String... arguments) throws Exception {
    cloud.allow(Exposure.askedForBy(Set.copyOf(List.of(arguments)), true));
    Map<String, String> environment = new HashMap<>();
    environment.put("AWS_ENDPOINT_URL", cloud.address());
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("AWS_REGION", AwsStandIn.REGION);
    environment.put("AWS_ACCESS_KEY_ID", S3Server.ACCESS_KEY);
    environment.put("AWS_SECRET_ACCESS_KEY", S3Server.SECRET_KEY);
    environment.put("SPARKIFY_TARGET_URL", "cluster");
    environment.put("SPARKIFY_DWH_DWH_CLUSTER_IDENTIFIER", "dwh");
    environment.put("SPARKIFY_DWH_DWH_DB_PASSWORD", RedshiftStandIn.PASSWORD);
    environment.put("SPARKIFY_S3_WORK", "s3://workshop/work");
    environment.put("JDK_JAVA_OPTIONS", TrustStore.of(redshift, folder).javaOptions());
    environment.putAll(settings);
    Outcome outcome = Sparkify.in(folder).with(environment).run(arguments);
    String said = outcome.err().replaceFirst("NOTE: Picked up JDK_JAVA_OPTIONS.*\n", "");
    return new Outcome(outcome.pid(), outcome.exit(), outcome.out(), said);
  }
}
