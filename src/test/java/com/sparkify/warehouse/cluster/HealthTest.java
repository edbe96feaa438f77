package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.redshiftserverless.model.NamespaceStatus;
import software.amazon.awssdk.services.redshiftserverless.model.WorkgroupStatus;

final class HealthTest {
  @ParameterizedTest
  @EnumSource
  void everyStateOfAWorkgroupHasItsMeaning(WorkgroupStatus status) {
    assertThat(Health.of(status.name()))
        .isEqualTo(
            switch (status) {
              case AVAILABLE -> Health.READY;
              case DELETING -> Health.GOING;
              default -> Health.ON_ITS_WAY;
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyStateOfANamespaceHasItsMeaning(NamespaceStatus status) {
    assertThat(Health.of(status.name()))
        .isEqualTo(
            switch (status) {
              case AVAILABLE -> Health.READY;
              case DELETING -> Health.GOING;
              default -> Health.ON_ITS_WAY;
            });
  }

  @Test
  void aStateThatAwsAddsIsTakenForOneThatPasses() {
    assertThat(Health.of("being-polished")).isEqualTo(Health.ON_ITS_WAY);
  }
}
