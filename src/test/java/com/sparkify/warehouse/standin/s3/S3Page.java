package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One answer to ListObjectsV2; {@code next} is the token of the following one. */
record S3Page(
    List<S3Object> objects, Set<String> commonPrefixes, int maxKeys, Optional<String> next) {
  private static final int LIMIT = 1_000;

  static S3Page of(S3Bucket bucket, S3Request request) {
    String prefix = request.parameter("prefix", "");
    String delimiter = request.parameter("delimiter", "");
    int maxKeys = Math.min(LIMIT, Integer.parseInt(request.parameter("max-keys", "" + LIMIT)));
    List<S3Object> objects = new ArrayList<>();
    Set<String> folders = new LinkedHashSet<>();
    String last = "";
    for (S3Object object : (Iterable<S3Object>) bucket.list(prefix, after(request))::iterator) {
      Optional<String> folder = folder(object.key(), prefix, delimiter);
      boolean known = folder.isPresent() && folders.contains(folder.get());
      if (!known && objects.size() + folders.size() == maxKeys) {
        return new S3Page(objects, folders, maxKeys, Optional.of(token(last)));
      }
      folder.ifPresentOrElse(folders::add, () -> objects.add(object));
      last = object.key();
    }
    return new S3Page(objects, folders, maxKeys, Optional.empty());
  }

  private static Optional<String> folder(String key, String prefix, String delimiter) {
    int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
    return end < 0 ? Optional.empty() : Optional.of(key.substring(0, end + delimiter.length()));
  }

  private static String after(S3Request request) {
    String token = request.parameter("continuation-token", "");
    return token.isEmpty()
        ? request.parameter("start-after", "")
        : new String(Base64.getUrlDecoder().decode(token), UTF_8);
  }

  private static String token(String lastKey) {
    return Base64.getUrlEncoder().encodeToString(lastKey.getBytes(UTF_8));
  }
}
