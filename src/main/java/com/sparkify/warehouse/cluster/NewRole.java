package com.sparkify.warehouse.cluster;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Makes calls that name a role which Redshift may not know yet: IAM spreads its news slowly. */
record NewRole(Waiting waiting, String arn) {
  private static final Set<String> CODES = Set.of("InvalidParameterValue", "ValidationException");

  void patiently(Runnable call) {
    waiting
        .briefly()
        .until(
            "role " + arn + " to be known to Redshift",
            ReadRole.USUALLY_KNOWN,
            () -> refusal(call));
  }

  private static Optional<String> refusal(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (AwsServiceException e) {
      if (CODES.contains(AwsFailures.code(e)) && blamesRole(e)) {
        return Optional.of(AwsFailures.said(e));
      }
      throw e;
    }
  }

  /** AWS has no code of its own for this. */
  private static boolean blamesRole(AwsServiceException answer) {
    return AwsFailures.said(answer).toLowerCase(Locale.ROOT).contains("role");
  }
}
