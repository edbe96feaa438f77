package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Object;
import com.sparkify.warehouse.standin.s3.S3Store;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S3 as the cluster sees it through its role, from one region; writing is what UNLOAD does. */
final class S3Reader {
  private static final Pattern URL = Pattern.compile("s3://(?<bucket>[^/]+)/(?<key>.*)");

  private final S3Store store;
  private final String region;

  S3Reader(S3Store store, String region) {
    this.store = store;
    this.region = region;
  }

  S3Object get(String url) throws SqlErrorException {
    return find(url).orElseThrow(() -> S3Failure.noSuchKey(url));
  }

  Optional<S3Object> find(String url) throws SqlErrorException {
    Matcher parts = parts(url);
    return bucket(url).find(parts.group("key"));
  }

  /** Everything whose key starts like this, folder or not: dg/copy-parameters-data-source-s3. */
  List<InputFile> list(String url) throws SqlErrorException {
    S3Bucket bucket = bucket(url);
    List<InputFile> files =
        bucket.list(parts(url).group("key")).stream()
            .map(object -> new InputFile("s3://" + bucket.name() + "/" + object.key(), object))
            .toList();
    if (files.isEmpty()) {
      throw S3Failure.noSuchPrefix(parts(url).group("key"));
    }
    return files;
  }

  /** Whether something is where objects of this beginning would go. */
  boolean isTaken(String url) throws SqlErrorException {
    return !bucket(url).list(parts(url).group("key")).isEmpty();
  }

  void put(String url, byte[] content) throws SqlErrorException {
    bucket(url).put(parts(url).group("key"), content);
  }

  private S3Bucket bucket(String url) throws SqlErrorException {
    S3Bucket bucket =
        store.find(parts(url).group("bucket")).orElseThrow(() -> S3Failure.noSuchBucket(url));
    if (bucket.access() == S3Bucket.Access.FORBIDDEN) {
      throw S3Failure.accessDenied(url);
    } else if (!bucket.region().equals(region)) {
      throw S3Failure.wrongRegion(url);
    }
    return bucket;
  }

  private static Matcher parts(String url) throws SqlErrorException {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw S3Failure.badManifestEntry(url);
    }
    return parts;
  }
}
