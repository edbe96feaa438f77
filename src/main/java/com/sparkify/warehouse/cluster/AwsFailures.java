package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Tells a failed call as the user meets it. */
final class AwsFailures {
  private static final Pattern NAMED_ACTION =
      Pattern.compile("not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)");

  private AwsFailures() {}

  static SparkifyException explain(SdkException failure) {
    return failure instanceof AwsServiceException answer
        ? refused(answer)
        : SparkifyException.failed(
            call(failure).map(c -> "AWS could not be asked for " + c).orElse("AWS was not reached")
                + ": "
                + sentence(cause(failure)),
            "Check the network, [AWS] REGION and the endpoint, then run the same command again.",
            failure);
  }

  /** The code of the answer, empty if it has none. */
  static String code(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
  }

  /** What AWS said, without request ids. */
  static String said(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .map(AwsErrorDetails::errorMessage)
        .filter(message -> !message.isBlank())
        .orElseGet(() -> "HTTP status " + answer.statusCode());
  }

  /** What AWS said, without a full stop, as the state of what is waited for. */
  static String reason(AwsServiceException answer) {
    return said(answer).replaceFirst("\\.$", "");
  }

  private static SparkifyException refused(AwsServiceException answer) {
    return switch (Refusal.of(answer)) {
      case DENIED -> denied(answer);
      case UNKNOWN_KEYS -> refused(answer, "The AWS credentials are wrong or have expired.");
      case NO_CAPACITY ->
          refused(
              answer,
              "AWS is short of it: take another --node-type or a smaller --base-rpu, or try later.");
      case QUOTA -> refused(answer, "Delete what is unused, or raise the quota in Service Quotas.");
      case THROTTLED -> refused(answer, "Wait a little, then run the same command again.");
      case NETWORK ->
          refused(answer, "A public address needs a default VPC that has an internet gateway.");
      case NOT_OFFERED ->
          refused(answer, "The endpoint does not offer this: check AWS_ENDPOINT_URL.");
      case OTHER ->
          refused(answer, "Run the same command again once this is solved: it goes on from here.");
    };
  }

  private static SparkifyException denied(AwsServiceException answer) {
    Matcher named = NAMED_ACTION.matcher(said(answer));
    String action =
        named.find() ? named.group(1) : call(answer).map(CallName::action).orElse("the call");
    return SparkifyException.failed(
        "AWS denied " + action + ": " + sentence(said(answer)),
        "Ask for the permission " + action + "; docs/aws-permissions.md has the whole policy.",
        answer);
  }

  private static SparkifyException refused(AwsServiceException answer, String advice) {
    String what = call(answer).map(CallName::toString).orElse("the call");
    String code = code(answer).isEmpty() ? "" : " (" + code(answer) + ")";
    return SparkifyException.failed(
        "AWS refused " + what + code + ": " + sentence(said(answer)), advice, answer);
  }

  private static Optional<CallName> call(SdkException failure) {
    return CallNote.on(failure);
  }

  /** The SDK wraps what went wrong into much about itself. */
  private static String cause(Throwable failure) {
    if (failure.getCause() != null) {
      return cause(failure.getCause());
    }
    return failure instanceof UnknownHostException
        ? "there is no host " + failure.getMessage()
        : String.valueOf(failure.getMessage()).replaceFirst(" \\(SDK Attempt Count: \\d+\\)$", "");
  }

  private static String sentence(String text) {
    String line = String.valueOf(text).replaceAll("\\s+", " ").strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
