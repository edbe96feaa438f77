package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.GetBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;

/** The bucket a warehouse works in where the settings name none: private, emptied daily. */
final class WorkBucket implements Part {
  private static final Duration USUALLY_FREE = Duration.ofMinutes(1);

  private final S3Client s3;
  private final Changes changes;
  private final Account account;
  private final Ownership owner;
  private final String bucket;

  WorkBucket(Aws aws, Changes changes, Account account, Ownership owner) {
    this.s3 = aws.s3();
    this.changes = changes;
    this.account = account;
    this.owner = owner;
    this.bucket = account.workBucket(owner);
  }

  WorkPrefix location() {
    return new WorkPrefix(bucket, "");
  }

  WorkPrefix ensure(Waiting waiting) {
    Optional<Map<String, String>> tags = tags();
    if (tags.isPresent() && !owner.claims(tags.get())) {
      throw Stranger.refused("Bucket", bucket, owner, "place with [S3] WORK");
    }
    WorkBucketCalls calls = new WorkBucketCalls(account, owner, bucket);
    if (tags.isEmpty()) {
      create(calls, waiting);
    }
    if (tags.isEmpty() || !emptiesItself()) {
      changes.make(calls.tag(), s3::putBucketTagging);
      changes.make(calls.encrypt(), s3::putBucketEncryption);
      changes.make(calls.keepPrivate(), s3::putPublicAccessBlock);
      changes.make(calls.emptyDaily(), s3::putBucketLifecycleConfiguration);
    }
    return location();
  }

  /** The name of a bucket that was just deleted is not free at once. */
  private void create(WorkBucketCalls calls, Waiting waiting) {
    try {
      PassingRefusal.of("the name " + bucket + " to be free", USUALLY_FREE, "OperationAborted")
          .outlast(waiting, () -> createUnlessThere(calls));
    } catch (SparkifyException e) {
      throw SparkifyException.failed(
          e.getMessage(), "Name another place with [S3] WORK, or try later.", e);
    }
  }

  /** An earlier attempt may have got through though its answer was lost. */
  private void createUnlessThere(WorkBucketCalls calls) {
    try {
      changes.make(calls.create(), s3::createBucket);
    } catch (BucketAlreadyOwnedByYouException e) {
      // It is there.
    }
  }

  boolean exists() {
    return tags().filter(owner::claims).isPresent();
  }

  @Override
  public String name() {
    return "work bucket";
  }

  @Override
  public List<Remnant> remnants() {
    return exists()
        ? List.of(new Remnant("bucket", bucket, "", "aws s3 rb --force s3://" + bucket))
        : List.of();
  }

  @Override
  public void remove() {
    if (exists()) {
      new BucketDeletion(s3, changes, account, bucket).run();
    }
  }

  /** Empty if there is no such bucket. */
  private Optional<Map<String, String>> tags() {
    try {
      return Optional.of(
          Ownership.read(
              s3.getBucketTagging(
                      GetBucketTaggingRequest.builder()
                          .bucket(bucket)
                          .expectedBucketOwner(account.id())
                          .build())
                  .tagSet(),
              Tag::key,
              Tag::value));
    } catch (NoSuchBucketException e) {
      return Optional.empty();
    } catch (S3Exception e) {
      if (AwsFailures.code(e).equals("NoSuchTagSet")) {
        return Optional.of(Map.of());
      }
      throw e;
    }
  }

  /** The last thing that is set: with it the rest is known to be set, too. */
  private boolean emptiesItself() {
    try {
      return s3.getBucketLifecycleConfiguration(
              GetBucketLifecycleConfigurationRequest.builder()
                  .bucket(bucket)
                  .expectedBucketOwner(account.id())
                  .build())
          .hasRules();
    } catch (S3Exception e) {
      if (AwsFailures.code(e).equals("NoSuchLifecycleConfiguration")) {
        return false;
      }
      throw e;
    }
  }
}
