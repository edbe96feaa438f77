package com.sparkify.warehouse.engine.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.SparkifyException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedshiftErrorsTest {
  private final RedshiftErrors errors = new RedshiftErrors("host:5439/dwh");

  @Test
  void aRoleThatRedshiftMayNotUseYetIsTriedAgainAndTheAdviceFitsEveryTarget() {
    SparkifyException refused =
        errors.explain(
            "loading", new SQLException("ERROR: Not authorized to get credentials of role arn:r"));
    assertThat(refused.isPassing()).isTrue();
    assertThat(refused)
        .hasMessage(
            "host:5439/dwh may not use the role that reads S3: Not authorized to get credentials"
                + " of role arn:r.");
    assertThat(refused.advice()).contains("sparkify cluster prepare", "[IAM_ROLE] ARN");
  }

  @ParameterizedTest
  @CsvSource({
    "28000, [CLUSTER]",
    "28000, [DWH] DWH_DB_PASSWORD",
    "08001, security group",
    "08001, cluster prepare --public-from my-ip"
  })
  void aConnectionThatCannotBeMadeSaysWhatToCheckForEveryTarget(String state, String check) {
    SparkifyException refused = errors.explainConnecting(new SQLException("No.", state));
    assertThat(refused.isPassing()).isFalse();
    assertThat(refused.advice()).contains(check);
  }
}
