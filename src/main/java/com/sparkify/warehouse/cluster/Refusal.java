package com.sparkify.warehouse.cluster;

import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Why AWS says no, as far as the user can do something about it. */
enum Refusal {
  DENIED,
  UNKNOWN_KEYS,
  NO_CAPACITY,
  QUOTA,
  THROTTLED,
  NETWORK,
  NOT_OFFERED,
  OTHER;

  private static final Map<String, Refusal> CODES =
      Map.ofEntries(
          Map.entry("AccessDenied", DENIED),
          Map.entry("AccessDeniedException", DENIED),
          Map.entry("UnauthorizedOperation", DENIED),
          Map.entry("DependentServiceAccessDenied", DENIED),
          Map.entry("AuthFailure", UNKNOWN_KEYS),
          Map.entry("ExpiredToken", UNKNOWN_KEYS),
          Map.entry("ExpiredTokenException", UNKNOWN_KEYS),
          Map.entry("InvalidAccessKeyId", UNKNOWN_KEYS),
          Map.entry("InvalidClientTokenId", UNKNOWN_KEYS),
          Map.entry("SignatureDoesNotMatch", UNKNOWN_KEYS),
          Map.entry("UnrecognizedClientException", UNKNOWN_KEYS),
          Map.entry("InsufficientClusterCapacity", NO_CAPACITY),
          Map.entry("InsufficientCapacityException", NO_CAPACITY),
          Map.entry("ClusterQuotaExceeded", QUOTA),
          Map.entry("NumberOfNodesQuotaExceeded", QUOTA),
          Map.entry("NumberOfNodesPerClusterLimitExceeded", QUOTA),
          Map.entry("LimitExceeded", QUOTA),
          Map.entry("ServiceQuotaExceededException", QUOTA),
          Map.entry("SecurityGroupLimitExceeded", QUOTA),
          Map.entry("TooManyBuckets", QUOTA),
          Map.entry("InvalidVPCNetworkStateFault", NETWORK));

  static Refusal of(AwsServiceException answer) {
    Refusal known = CODES.get(AwsFailures.code(answer));
    if (known != null) {
      return known;
    }
    if (ForeignAnswer.isNotOffered(answer)) {
      return NOT_OFFERED;
    }
    if (answer.isThrottlingException()) {
      return THROTTLED;
    }
    return answer.statusCode() == 403 ? DENIED : OTHER;
  }
}
