package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A full life against moto, which knows the rules of AWS better than our stand-in does. */
final class MotoLifeTest {
  private static MotoServer moto;

  @BeforeAll
  static void start() throws IOException {
    moto = MotoServer.startOrSkip();
  }

  @AfterAll
  static void stop() {
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  void aLifeFromPrepareToDeleteAndDeleteAgain() {
    try (Aws aws = moto.open()) {
      Life life = new Life(aws);
      ClusterRequest request =
          Wanted.cluster()
              .from("203.0.113.7")
              .password("Passw0rd")
              .byManagedPolicy()
              .living(Duration.ofHours(2))
              .request();
      Prepared prepared = life.prepare(request);
      assertThat(prepared.connection().endpoint().host()).startsWith("dwh.");

      ClusterStatus status = life.status().orElseThrow();
      assertThat(status.ours()).isTrue();
      assertThat(status.groups().get(0).lets())
          .containsExactly(new ClusterStatus.Opening("tcp", "5439", "203.0.113.7/32"));
      assertThat(status.facts().roles().get(0).status()).isEqualTo("in-sync");

      life.changes.clear();
      life.prepare(request);
      assertThat(life.changes).isEmpty();
      assertThat(life.lookup()).isEqualTo(prepared.connection());

      assertThat(life.pause().state()).isEqualTo("paused");
      assertThat(life.resume().state()).isEqualTo("available");

      Deleted deleted = life.delete();
      assertThat(DeletionText.troubles(deleted)).isEmpty();
      assertThat(deleted.removed())
          .extracting(Remnant::kind)
          .containsExactly("cluster", "security group", "bucket", "IAM role");
      assertThat(life.status()).isEmpty();
      assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
    }
  }

  @Test
  void aSingleNodeWithoutAnOpenDoor() {
    try (Aws aws = moto.open()) {
      Life life = new Life(aws);
      Prepared prepared = life.prepare(Wanted.of(new Shape.Provisioned("ra3.large", 1)).request());
      assertThat(prepared.shape()).isEqualTo(new Shape.Provisioned("ra3.large", 1));
      assertThat(life.status().orElseThrow().facts().network().publiclyAccessible()).isFalse();
      life.changes.clear();
      life.prepare(Wanted.of(new Shape.Provisioned("ra3.large", 1)).request());
      assertThat(life.changes).isEmpty();
      assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
    }
  }
}
