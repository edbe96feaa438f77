package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What S3 does, apart from how it is asked. */
final class S3Operations {
  private final S3Store store;

  S3Operations(S3Store store) {
    this.store = store;
  }

  S3Response answer(S3Request request, byte[] body) throws S3Error {
    if (request.bucket().isEmpty()) {
      return S3Response.xml(200, S3Xml.buckets(store.all()));
    }
    S3Bucket bucket = store.find(request.bucket()).orElseThrow(S3Error::noSuchBucket);
    return in(bucket, request, body).with("x-amz-bucket-region", bucket.region());
  }

  /** Refusals too say where the bucket is. */
  private static S3Response in(S3Bucket bucket, S3Request request, byte[] body) {
    try {
      S3Access.check(request, bucket);
      return request.key().isEmpty()
          ? ofBucket(request, bucket, body)
          : ofObject(request, bucket, body);
    } catch (S3Error e) {
      return S3Response.xml(e.status(), S3Xml.error(e, request));
    }
  }

  private static S3Response ofBucket(S3Request request, S3Bucket bucket, byte[] body)
      throws S3Error {
    return switch (request.method()) {
      case "HEAD" -> S3Response.empty(200);
      case "GET" ->
          S3Response.xml(
              200,
              request.query().containsKey("location")
                  ? S3Xml.location(bucket.region())
                  : S3Xml.list(S3Page.of(bucket, request), request));
      case "POST" -> {
        List<String> keys = S3Xml.keysToDelete(new String(body, UTF_8));
        keys.forEach(bucket::delete);
        yield S3Response.xml(200, S3Xml.deleted(keys));
      }
      default -> throw notImplemented();
    };
  }

  private static S3Response ofObject(S3Request request, S3Bucket bucket, byte[] body)
      throws S3Error {
    return switch (request.method()) {
      case "GET", "HEAD" -> get(request, bucket);
      case "PUT" -> put(request, bucket, body);
      case "DELETE" -> {
        bucket.delete(request.key());
        yield S3Response.empty(204);
      }
      default -> throw notImplemented();
    };
  }

  private static S3Response get(S3Request request, S3Bucket bucket) throws S3Error {
    S3Object object = bucket.find(request.key()).orElseThrow(S3Error::noSuchKey);
    String etag = object.etag();
    if (!request.header("if-match").map(S3Operations::quoted).orElse(etag).equals(etag)) {
      throw S3Error.preconditionFailed();
    }
    Map<String, String> headers =
        Map.of(
            "ETag",
            etag,
            "Last-Modified",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                object.lastModified().atOffset(ZoneOffset.UTC)),
            "Accept-Ranges",
            "bytes",
            "Content-Type",
            "binary/octet-stream");
    return S3Range.of(request, object)
        .apply(new S3Response(200, headers, object.content(), 0, object.size()));
  }

  private static S3Response put(S3Request request, S3Bucket bucket, byte[] body) throws S3Error {
    boolean onlyNew = request.header("if-none-match").isPresent();
    if (onlyNew && bucket.find(request.key()).isPresent()) {
      throw S3Error.preconditionFailed();
    }
    bucket.put(request.key(), body);
    String etag = bucket.find(request.key()).map(S3Object::etag).orElse("");
    return S3Response.empty(200).with("ETag", etag);
  }

  private static String quoted(String etag) {
    return etag.startsWith("\"") ? etag : '"' + etag + '"';
  }

  private static S3Error notImplemented() {
    return new S3Error(501, "NotImplemented", "This server does not do that.");
  }
}
