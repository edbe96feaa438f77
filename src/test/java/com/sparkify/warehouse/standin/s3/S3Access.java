package com.sparkify.warehouse.standin.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a request may be served. Keys and regions are looked at; signatures are believed. */
final class S3Access {
  private static final Pattern CREDENTIAL =
      Pattern.compile("Credential=(?<key>[^/]+)/\\d+/(?<region>[^/]+)/s3/");

  private S3Access() {}

  static void check(S3Request request, S3Bucket bucket) throws S3Error {
    Matcher credential = CREDENTIAL.matcher(request.header("authorization").orElse(""));
    boolean signed = credential.find();
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    boolean open = bucket.access() == S3Bucket.Access.PUBLIC && reads;
    if (signed && !credential.group("key").equals(S3Server.ACCESS_KEY)) {
      throw new S3Error(
          403,
          "InvalidAccessKeyId",
          "The AWS Access Key Id you provided does not exist in our records.");
    } else if (bucket.access() == S3Bucket.Access.FORBIDDEN || !signed && !open) {
      throw S3Error.accessDenied();
    } else if (signed && !credential.group("region").equals(bucket.region())) {
      throw new S3Error(
          301,
          "PermanentRedirect",
          "The bucket you are attempting to access must be addressed using the specified"
              + " endpoint. Please send all future requests to this endpoint.");
    }
  }
}
