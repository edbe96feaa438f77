package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.config.AwsSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A folder that objects are put into, and taken away from again. Safe for several threads. */
public final class S3Folder implements AutoCloseable {
  /** S3's limit. */
  private static final int REMOVED_AT_ONCE = 1_000;

  private final S3Location location;
  private final S3Connection s3;
  private final S3Failures failures;
  private final Queue<String> keys = new ConcurrentLinkedQueue<>();

  private S3Folder(S3Location location, S3Connection s3) {
    this.location = location;
    this.s3 = s3;
    this.failures = new S3Failures(s3.login());
  }

  /** {@code location} is {@code s3://bucket}, with or without a path. Nothing is asked for yet. */
  public static S3Folder at(String location, AwsSettings settings) {
    return new S3Folder(S3Location.of(location), S3Connection.open(settings));
  }

  /** Where an object of this name is, or would be. */
  public String url(String name) {
    return place(name).toString();
  }

  /** The region that the bucket lies in. */
  public String region() {
    try {
      return s3.client().headBucket(r -> r.bucket(location.bucket())).bucketRegion();
    } catch (SdkException e) {
      throw failures.bucket(location, e);
    }
  }

  /** The bytes of an object that lies here. */
  public byte[] get(String name) {
    S3Location place = place(name);
    try {
      return s3.client()
          .getObjectAsBytes(r -> r.bucket(place.bucket()).key(place.path()))
          .asByteArray();
    } catch (SdkException e) {
      throw failures.reading(place, e);
    }
  }

  /** Returns the object's address. */
  public String put(String name, byte[] content) {
    S3Location place = place(name);
    keys.add(place.path());
    try {
      s3.client()
          .putObject(
              r -> r.bucket(place.bucket()).key(place.path()), RequestBody.fromBytes(content));
      return place.toString();
    } catch (SdkException e) {
      throw failures.writing(place, e);
    }
  }

  /** Puts a file, of at most what S3 takes in one piece: 5 GB. Returns the object's address. */
  public String put(String name, Path file) {
    S3Location place = place(name);
    try {
      s3.client().putObject(r -> r.bucket(place.bucket()).key(place.path()), file);
      return place.toString();
    } catch (SdkException e) {
      throw failures.writing(place, e);
    }
  }

  /** Whether there is an object whose name begins like this. */
  public boolean holdsAny(String beginning) {
    S3Location place = place(beginning);
    try {
      return s3.client()
          .listObjectsV2(r -> r.bucket(place.bucket()).prefix(place.path()).maxKeys(1))
          .hasContents();
    } catch (SdkException e) {
      throw failures.listing(location, e);
    }
  }

  /** The bytes of every object whose name begins like this, by name. */
  public Map<String, Long> list(String beginning) {
    S3Location place = place(beginning);
    Map<String, Long> bytes = new LinkedHashMap<>();
    try {
      s3.client()
          .listObjectsV2Paginator(
              r -> r.bucket(place.bucket()).prefix(place.path()).encodingType(EncodingType.URL))
          .contents()
          .forEach(o -> bytes.put(o.key().substring(location.prefix().length()), o.size()));
      return bytes;
    } catch (SdkException e) {
      throw failures.listing(location, e);
    }
  }

  /** Removes objects by their names; those that are not there are no mistake. */
  public void remove(Collection<String> names) {
    removeKeys(names.stream().map(name -> place(name).path()).toList());
  }

  /** Removes what was put here from memory. */
  public void clear() {
    List<String> put = new ArrayList<>();
    for (String key = keys.poll(); key != null; key = keys.poll()) {
      put.add(key);
    }
    removeKeys(put);
  }

  private void removeKeys(List<String> all) {
    try {
      for (int from = 0; from < all.size(); from += REMOVED_AT_ONCE) {
        remove(
            all.subList(from, Math.min(all.size(), from + REMOVED_AT_ONCE)).stream()
                .map(key -> ObjectIdentifier.builder().key(key).build())
                .toList());
      }
    } catch (SdkException e) {
      throw failures.removing(location, e);
    }
  }

  private void remove(List<ObjectIdentifier> objects) {
    List<S3Error> left =
        s3.client()
            .deleteObjects(
                r -> r.bucket(location.bucket()).delete(d -> d.objects(objects).quiet(true)))
            .errors();
    if (!left.isEmpty()) {
      throw refusal(left.get(0));
    }
  }

  private static SdkException refusal(S3Error error) {
    return S3Exception.builder()
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .errorCode(error.code())
                .errorMessage(error.code() + " for " + error.key())
                .build())
        .build();
  }

  private S3Location place(String name) {
    return new S3Location(location.bucket(), location.prefix() + name);
  }

  @Override
  public void close() {
    s3.close();
  }
}
