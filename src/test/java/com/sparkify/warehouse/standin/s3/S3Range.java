package com.sparkify.warehouse.standin.s3;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of an object that is asked for: {@code last} is included. */
record S3Range(boolean whole, long first, long last, long size) {
  private static final Pattern HEADER = Pattern.compile("bytes=(\\d*)-(\\d*)");

  static S3Range of(S3Request request, S3Object object) throws S3Error {
    long size = object.size();
    Matcher range = HEADER.matcher(request.header("range").orElse(""));
    if (!range.matches()) {
      return new S3Range(true, 0, size - 1, size);
    }
    boolean suffix = range.group(1).isEmpty();
    long first = suffix ? size - Long.parseLong(range.group(2)) : Long.parseLong(range.group(1));
    boolean toEnd = suffix || range.group(2).isEmpty();
    long last = toEnd ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
    if (first > last) {
      throw new S3Error(416, "InvalidRange", "The requested range is not satisfiable");
    }
    return new S3Range(false, Math.max(0, first), last, size);
  }

  S3Response apply(S3Response response) {
    return whole
        ? response
        : new S3Response(206, response.headers(), response.body(), first, last - first + 1)
            .with("Content-Range", "bytes %d-%d/%d".formatted(first, last, size));
  }
}
