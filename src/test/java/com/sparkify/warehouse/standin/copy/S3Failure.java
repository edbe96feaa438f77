package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;

/** What COPY says when it cannot read from S3: dg/s3serviceexception-error. */
final class S3Failure {
  private static final String INTERNAL = "XX000";

  private S3Failure() {}

  static SqlErrorException noSuchKey(String url) {
    return service("The specified key does not exist.,Status 404,Error NoSuchKey", url);
  }

  static SqlErrorException noSuchBucket(String url) {
    return service("The specified bucket does not exist,Status 404,Error NoSuchBucket", url);
  }

  static SqlErrorException accessDenied(String url) {
    return service("Access Denied,Status 403,Error AccessDenied", url);
  }

  static SqlErrorException wrongRegion(String url) {
    return service(
        "The bucket you are attempting to access must be addressed using the specified endpoint."
            + " Please send all future requests to this endpoint.,Status 301,Error"
            + " PermanentRedirect",
        url);
  }

  static SqlErrorException noSuchPrefix(String prefix) {
    return failed("The specified S3 prefix '" + prefix + "' does not exist", "8001", prefix);
  }

  static SqlErrorException unknownRole(String role) {
    return failed("Not authorized to get credentials of role " + role, "30000", role);
  }

  static SqlErrorException badManifest(String url) {
    return failed("The manifest file does not contain valid JSON: " + url, "8001", url);
  }

  static SqlErrorException badManifestEntry(String url) {
    return failed("The manifest requires full file path: " + url, "8001", url);
  }

  static SqlErrorException badJsonPaths(String problem, String url) {
    return failed("Invalid JSONPath format: " + problem, "8001", url);
  }

  static SqlErrorException badGzip(String url) {
    return failed("zlib error code: -3", "15001", url);
  }

  private static SqlErrorException service(String problem, String url) {
    return failed("S3ServiceException:" + problem + ",Rid STANDIN,CanRetry 1", "8001", url);
  }

  private static SqlErrorException failed(String problem, String code, String context) {
    String rule = "-".repeat(47);
    String detail =
        """

          %s
          error:  %s
          code:      %s
          context:   %s
          %s"""
            .formatted(rule, problem, code, context, rule);
    return new SqlErrorException(SqlError.error(INTERNAL, problem).withDetail(detail));
  }
}
