package com.sparkify.warehouse.standin.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of a server. */
public final class S3Store {
  public static final String REGION = "us-west-2";

  private final Map<String, S3Bucket> buckets = new ConcurrentHashMap<>();

  /** An empty, private bucket in {@link #REGION}; an existing one of that name goes. */
  public S3Bucket createBucket(String name) {
    return createBucket(name, REGION, S3Bucket.Access.PRIVATE);
  }

  public S3Bucket createBucket(String name, String region, S3Bucket.Access access) {
    S3Bucket bucket = new S3Bucket(name, region, access);
    buckets.put(name, bucket);
    return bucket;
  }

  public Optional<S3Bucket> find(String name) {
    return Optional.ofNullable(buckets.get(name));
  }

  List<S3Bucket> all() {
    return List.copyOf(buckets.values());
  }
}
