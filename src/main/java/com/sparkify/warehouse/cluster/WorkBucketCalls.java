package com.sparkify.warehouse.cluster;

import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.PutBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.PutBucketLifecycleConfigurationRequest;
import software.amazon.awssdk.services.s3.model.PutBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.PutPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;

/** The calls that make a work bucket, each of which may be repeated. */
record WorkBucketCalls(Account account, Ownership owner, String bucket) {
  /** S3's first region, which is written by leaving it out. */
  private static final Region UNNAMED_REGION = Region.US_EAST_1;

  /** Tagged from the first moment, so that a bucket is never left without an owner. */
  CreateBucketRequest create() {
    CreateBucketConfiguration.Builder made = CreateBucketConfiguration.builder().tags(tags());
    if (!owner.region().equals(UNNAMED_REGION.id())) {
      made.locationConstraint(owner.region());
    }
    return CreateBucketRequest.builder()
        .bucket(bucket)
        .createBucketConfiguration(made.build())
        .build();
  }

  /** Said again for those S3 servers that do not hear the tags at creation. */
  PutBucketTaggingRequest tag() {
    return PutBucketTaggingRequest.builder()
        .bucket(bucket)
        .expectedBucketOwner(account.id())
        .tagging(tagging -> tagging.tagSet(tags()))
        .build();
  }

  PutBucketEncryptionRequest encrypt() {
    return PutBucketEncryptionRequest.builder()
        .bucket(bucket)
        .expectedBucketOwner(account.id())
        .serverSideEncryptionConfiguration(
            all ->
                all.rules(
                    ServerSideEncryptionRule.builder()
                        .applyServerSideEncryptionByDefault(
                            by -> by.sseAlgorithm(ServerSideEncryption.AES256))
                        .build()))
        .build();
  }

  PutPublicAccessBlockRequest keepPrivate() {
    return PutPublicAccessBlockRequest.builder()
        .bucket(bucket)
        .expectedBucketOwner(account.id())
        .publicAccessBlockConfiguration(
            block ->
                block
                    .blockPublicAcls(true)
                    .ignorePublicAcls(true)
                    .blockPublicPolicy(true)
                    .restrictPublicBuckets(true))
        .build();
  }

  PutBucketLifecycleConfigurationRequest emptyDaily() {
    LifecycleRule oneDay =
        LifecycleRule.builder()
            .id("one-day")
            .status(ExpirationStatus.ENABLED)
            .filter(everything -> everything.prefix(""))
            .expiration(after -> after.days(1))
            .abortIncompleteMultipartUpload(after -> after.daysAfterInitiation(1))
            .build();
    return PutBucketLifecycleConfigurationRequest.builder()
        .bucket(bucket)
        .expectedBucketOwner(account.id())
        .lifecycleConfiguration(all -> all.rules(oneDay))
        .build();
  }

  private List<Tag> tags() {
    return owner.tags((key, value) -> Tag.builder().key(key).value(value).build());
  }
}
