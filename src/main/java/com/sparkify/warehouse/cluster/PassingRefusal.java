package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.redshift.model.InvalidClusterStateException;
import software.amazon.awssdk.services.redshiftserverless.model.ConflictException;

/**
 * A no of AWS that becomes a yes by itself: what was just made is not known everywhere at once, and
 * what is busy comes to rest.
 *
 * @param what is awaited, for example "role dwhRole to be known to IAM"
 */
record PassingRefusal(String what, Duration usual, Predicate<AwsServiceException> passes) {
  private static final Duration SECONDS = Duration.ofSeconds(15);

  /** AWS has no code of its own for a role that Redshift does not know: the message says it. */
  private static final Set<String> ABOUT_A_ROLE =
      Set.of("InvalidParameterValue", "ValidationException");

  static PassingRefusal roleUnknownToIam(String name) {
    return new PassingRefusal(
        "role " + name + " to be known to IAM", SECONDS, NoSuchEntityException.class::isInstance);
  }

  static PassingRefusal roleUnknownToRedshift(String arn) {
    return new PassingRefusal(
        "role " + arn + " to be known to Redshift", SECONDS, PassingRefusal::blamesRole);
  }

  /**
   * @param warehouse as in "cluster dwh"
   */
  static PassingRefusal busy(String warehouse) {
    return new PassingRefusal(
        warehouse + " to take a change",
        SECONDS,
        refusal ->
            refusal instanceof InvalidClusterStateException
                || refusal instanceof ConflictException);
  }

  static PassingRefusal of(String what, Duration usual, String code) {
    return new PassingRefusal(what, usual, refusal -> AwsFailures.code(refusal).equals(code));
  }

  /** Makes the call again until it is taken, for a while; what AWS says is shown as the state. */
  void outlast(Waiting waiting, Runnable call) {
    waiting.briefly().until(what, usual, () -> refusal(call));
  }

  private Optional<String> refusal(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (AwsServiceException e) {
      if (passes.test(e)) {
        return Optional.of(AwsFailures.reason(e));
      }
      throw e;
    }
  }

  private static boolean blamesRole(AwsServiceException refusal) {
    return ABOUT_A_ROLE.contains(AwsFailures.code(refusal))
        && AwsFailures.said(refusal).toLowerCase(Locale.ROOT).contains("role");
  }
}
