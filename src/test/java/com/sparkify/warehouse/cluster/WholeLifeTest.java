package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.ReviewedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Every request of a full life, as it goes over the wire, against a file that is reviewed like
 * code. To accept a change: {@code mvn test -Dtest=WholeLifeTest -Dgolden.write=true}.
 */
final class WholeLifeTest {
  private static final Path GOLDEN = Path.of("src/test/resources/com/sparkify/warehouse/cluster");

  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);
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
    act("etl --target cluster", () -> life.login(cloud));
    act("delete", life::delete);
    act("delete again", life::delete);
    compare("life-of-a-cluster.txt");
  }

  @Test
  void theLifeOfAServerlessWarehouse() throws IOException {
    ClusterRequest request = Wanted.serverless().request();
    act("prepare", () -> life.prepare(request));
    act("status", life::status);
    act("prepare again", () -> life.prepare(request));
    act("pause", life::pause);
    act("etl --target cluster", () -> life.login(cloud));
    act("delete", life::delete);
    act("delete again", life::delete);
    compare("life-of-a-serverless-warehouse.txt");
  }

  @Test
  void theLifeOfAClusterThatIsChanged() throws IOException {
    changes(Wanted.cluster());
    compare("life-of-a-changed-cluster.txt");
  }

  @Test
  void theLifeOfAServerlessWarehouseThatIsChanged() throws IOException {
    changes(Wanted.serverless());
    compare("life-of-a-changed-serverless-warehouse.txt");
  }

  /** Each thing that prepare changes in what is there already. */
  private void changes(Wanted wanted) {
    act("prepare --managed-policy", () -> life.prepare(wanted.byManagedPolicy().request()));
    Wanted open = wanted.from("203.0.113.7").living(Duration.ofHours(2));
    act("prepare --public-from 203.0.113.7 --ttl 2h", () -> life.prepare(open.request()));
    Wanted moved = wanted.readingAs("another").from("198.51.100.0/24");
    act("prepare by another role, from elsewhere", () -> life.prepare(moved.request()));
    cloud.s3.put(life.lookup().work().bucket(), "left.manifest");
    act("delete --snapshot last", () -> life.delete(Optional.of("last")));
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

  private void compare(String name) throws IOException {
    new ReviewedFile(GOLDEN.resolve(name)).assertIs(transcript.toString());
  }
}
