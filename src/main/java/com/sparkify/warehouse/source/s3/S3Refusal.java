package com.sparkify.warehouse.source.s3;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Why a request failed, by the code and the status of the answer. */
enum S3Refusal {
  NOT_REACHED,
  WRONG_CREDENTIALS,
  WRONG_CLOCK,
  DENIED,
  NO_BUCKET,
  NO_OBJECT,
  OTHER_VERSION,
  ARCHIVED,
  OTHER_REGION,
  BUSY,
  OTHER;

  static S3Refusal of(SdkException failure) {
    if (!(failure instanceof S3Exception answer)) {
      return NOT_REACHED;
    }
    return switch (code(answer)) {
      case "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken" ->
          WRONG_CREDENTIALS;
      case "RequestTimeTooSkewed" -> WRONG_CLOCK;
      case "NoSuchBucket" -> NO_BUCKET;
      case "InvalidObjectState" -> ARCHIVED;
      case "AuthorizationHeaderMalformed", "IllegalLocationConstraintException" -> OTHER_REGION;
      default -> ofStatus(answer.statusCode());
    };
  }

  private static S3Refusal ofStatus(int status) {
    return switch (status) {
      case 301, 307 -> OTHER_REGION;
      case 403 -> DENIED;
      case 404 -> NO_OBJECT;
      case 412 -> OTHER_VERSION;
      case 429, 500, 502, 503, 504 -> BUSY;
      default -> OTHER;
    };
  }

  private static String code(S3Exception answer) {
    return Optional.ofNullable(answer.awsErrorDetails()).map(AwsErrorDetails::errorCode).orElse("");
  }
}
