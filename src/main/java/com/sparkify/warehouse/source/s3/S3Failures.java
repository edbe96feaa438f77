package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.error.SparkifyException;
import java.net.UnknownHostException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tells what S3 answered as the user meets it: what was asked for, why not, what to do. */
record S3Failures(S3Login login) {
  private static final String AGAIN = "Nothing was published; run the same command again.";
  private static final String LATER =
      "Nothing was published; wait a little and run the same command again.";

  private static final String NOBODY =
      "No AWS credentials were found, so S3 was asked without any: set [AWS] KEY and SECRET,"
          + " or AWS_PROFILE, or log in with the AWS tools.";

  /** A listing of the location failed. */
  SparkifyException listing(S3Location location, SdkException e) {
    return explain("The location " + location + " cannot be listed", "s3:ListBucket", location, e);
  }

  /** Reading an object that was listed failed. */
  SparkifyException reading(S3Location object, SdkException e) {
    return explain("The file " + object + " cannot be read", "s3:GetObject", object, e);
  }

  /** Asking about a bucket failed; the answer has no body, and so no code. */
  SparkifyException bucket(S3Location location, SdkException e) {
    return S3Refusal.of(e) == S3Refusal.NO_OBJECT
        ? SparkifyException.failed(
            "The bucket " + location.bucket() + " does not exist.",
            advice(S3Refusal.NO_BUCKET, "", location, e),
            e)
        : listing(location, e);
  }

  /** Putting an object failed. */
  SparkifyException writing(S3Location object, SdkException e) {
    return explain("The object " + object + " cannot be written", "s3:PutObject", object, e);
  }

  /** Taking objects away again failed. */
  SparkifyException removing(S3Location folder, SdkException e) {
    return explain("What is below " + folder + " cannot be removed", "s3:DeleteObject", folder, e);
  }

  /** The connection broke again and again in the middle of an object. */
  SparkifyException broken(S3Location object, Exception e) {
    return SparkifyException.failed(
        "The file " + object + " cannot be read: the connection to S3 broke again and again.",
        LATER,
        e);
  }

  private SparkifyException explain(
      String what, String permission, S3Location location, SdkException e) {
    S3Refusal why = S3Refusal.of(e);
    return SparkifyException.failed(
        problem(why, what, location, e) + ".", advice(why, permission, location, e), e);
  }

  private static String problem(S3Refusal why, String what, S3Location location, SdkException e) {
    return switch (why) {
      case NOT_REACHED -> what + ": S3 was not reached, " + cause(e);
      case WRONG_CREDENTIALS -> "S3 does not accept the AWS credentials: " + said(e);
      case WRONG_CLOCK -> what + ": the clock of this computer is wrong";
      case DENIED -> what + ": permission denied";
      case NO_BUCKET -> "The bucket " + location.bucket() + " does not exist";
      case NO_OBJECT ->
          "The file " + location + " was there when the run was planned and is gone now";
      case OTHER_VERSION -> "The file " + location + " was replaced after it had been listed";
      case ARCHIVED -> what + ": it is archived";
      case OTHER_REGION -> what + ": the bucket lies in another AWS region";
      case BUSY -> what + ": S3 is busy (" + said(e) + ")";
      case OTHER -> what + ": " + said(e);
    };
  }

  private String advice(S3Refusal why, String permission, S3Location location, SdkException e) {
    return switch (why) {
      case NOT_REACHED -> "Check the network, [AWS] REGION and AWS_ENDPOINT_URL.";
      case WRONG_CREDENTIALS -> "Correct [AWS] KEY and SECRET, or log in with the AWS tools again.";
      case WRONG_CLOCK -> "Set it, and run the same command again.";
      case DENIED -> login.isAnonymous() ? NOBODY : ask(permission, location);
      case NO_BUCKET -> "Check [S3] WORK and the locations given with --logs, --songs and --out.";
      case NO_OBJECT, OTHER_VERSION, OTHER -> AGAIN;
      case ARCHIVED -> "Restore it, or move it out of the location.";
      case OTHER_REGION -> "Set [AWS] REGION to " + region(e) + ".";
      case BUSY -> LATER;
    };
  }

  private static String ask(String permission, S3Location location) {
    return "Ask the owner of the bucket " + location.bucket() + " for " + permission + ".";
  }

  private static String region(SdkException e) {
    return details(e)
        .flatMap(answer -> answer.sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
        .orElse("that of the bucket");
  }

  private static String said(SdkException e) {
    return details(e)
        .map(AwsErrorDetails::errorMessage)
        .filter(message -> !message.isBlank())
        .map(S3Failures::clause)
        .orElseGet(() -> "HTTP status " + ((S3Exception) e).statusCode());
  }

  private static Optional<AwsErrorDetails> details(SdkException e) {
    return Optional.ofNullable(((S3Exception) e).awsErrorDetails());
  }

  private static String cause(Throwable e) {
    if (e.getCause() != null) {
      return cause(e.getCause());
    }
    return e instanceof UnknownHostException
        ? "there is no host " + e.getMessage()
        : clause(e.getMessage());
  }

  /** Other people's text, as a part of a sentence of ours. */
  private static String clause(String text) {
    return String.valueOf(text).replaceAll("\\s+", " ").strip().replaceAll("\\.+$", "");
  }
}
