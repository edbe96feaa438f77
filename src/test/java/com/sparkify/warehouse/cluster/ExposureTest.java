package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guard that stands over every test of this package: it has to bark. */
final class ExposureTest {
  private static final ClusterRequest OPEN =
      Wanted.cluster().from("0.0.0.0/0").password("Passw0rd").request();
  private static final ClusterRequest OPEN_SERVERLESS =
      Wanted.serverless().from("0.0.0.0/0").password("Passw0rd").request();

  @ParameterizedTest
  @EnumSource
  void aCallThatExposesWhatNobodyAskedForFailsTheTest(Exposure exposure) {
    for (ClusterRequest request : new ClusterRequest[] {OPEN, OPEN_SERVERLESS}) {
      AwsStandIn cloud = new AwsStandIn();
      cloud.allow(EnumSet.complementOf(EnumSet.of(exposure)));
      try (Aws aws = cloud.open()) {
        new Life(aws).prepare(request);
      }
      assertThatThrownBy(cloud::close)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(exposure + " by ");
    }
  }

  @Test
  void whatWasAskedForMayBeExposed() {
    AwsStandIn cloud = new AwsStandIn();
    try (Aws aws = cloud.open()) {
      new Life(cloud, aws).prepare(OPEN);
    }
    cloud.close();
  }
}
