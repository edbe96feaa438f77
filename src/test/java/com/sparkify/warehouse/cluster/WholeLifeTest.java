package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every request of a full life, as it goes over the wire, against a file that is reviewed like
 * code. To accept a change: {@code mvn test -Dtest=WholeLifeTest -Dgolden=write}.
 */
final class WholeLifeTest {
  private static final Path GOLDEN = Path.of("src/test/resources/com/sparkify/warehouse/cluster");

  @TempDir private Path folder;

  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(aws);
  private final StringBuilder transcript = new StringBuilder();

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  @Test
  void theLifeOfACluster() throws IOException {
    ClusterRequest request = Wanted.cluster().living(Duration.ofHours(2)).request();
    act("prepare", () -> life.prepare(request));
    act("status", life::status);
    act("prepare again", () -> life.prepare(request));
    act("pause", life::pause);
    act("resume", life::resume);
    act("etl --target cluster", life::lookup);
    act("delete", life::delete);
    act("delete again", life::delete);
    assertNothingIsOpen();
    compare("life-of-a-cluster.txt");
  }

  @Test
  void theLifeOfAServerlessWarehouse() throws IOException {
    ClusterRequest request = Wanted.serverless().request();
    act("prepare", () -> life.prepare(request));
    act("status", life::status);
    act("prepare again", () -> life.prepare(request));
    act("pause", life::pause);
    act("etl --target cluster", life::lookup);
    act("delete", life::delete);
    act("delete again", life::delete);
    assertNothingIsOpen();
    compare("life-of-a-serverless-warehouse.txt");
  }

  @Test
  void theLifeOfAWarehouseOpenToOneAddress() throws IOException {
    ClusterRequest request =
        Wanted.cluster()
            .from("203.0.113.7")
            .byManagedPolicy()
            .password("Passw0rd")
            .workingIn("s3://ours/work")
            .request();
    act("prepare", () -> life.prepare(request));
    act("status", life::status);
    act("delete", life::delete);
    assertThat(transcript).contains("PubliclyAccessible = true", "MasterUserPassword = Passw0rd");
    assertThat(transcript).doesNotContain("0.0.0.0/0");
    compare("life-of-an-open-cluster.txt");
  }

  @Test
  void theWorldIsLetInOnlyIfItWasAskedFor() {
    life.prepare(Wanted.cluster().from("0.0.0.0/0").request());
    assertThat(cloud.transcript()).contains("CidrIp = 0.0.0.0/0");
  }

  private void act(String command, Runnable action) {
    cloud.forget();
    action.run();
    transcript.append("# ").append(command).append("\n\n").append(cloud.transcript()).append('\n');
  }

  private void assertNothingIsOpen() {
    assertThat(transcript)
        .doesNotContain("0.0.0.0/0", "MasterUserPassword", "adminUserPassword")
        .doesNotContainIgnoringCase("PubliclyAccessible = true");
  }

  private void compare(String name) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, transcript);
    }
    assertThat(Files.writeString(folder.resolve(name), transcript)).hasSameTextualContentAs(golden);
  }
}
