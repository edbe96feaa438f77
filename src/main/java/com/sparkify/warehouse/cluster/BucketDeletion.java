package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteBucketRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Empties one of our buckets and deletes it. */
record BucketDeletion(S3Client s3, Changes changes, Account account, String bucket) {
  void run() {
    ListObjectsV2Request everything =
        ListObjectsV2Request.builder().bucket(bucket).expectedBucketOwner(account.id()).build();
    s3.listObjectsV2Paginator(everything).stream()
        .filter(ListObjectsV2Response::hasContents)
        .forEach(this::deleteObjects);
    try {
      changes.make(
          DeleteBucketRequest.builder().bucket(bucket).expectedBucketOwner(account.id()).build(),
          s3::deleteBucket);
    } catch (NoSuchBucketException e) {
      // It is gone as wanted.
    }
  }

  private void deleteObjects(ListObjectsV2Response page) {
    List<ObjectIdentifier> keys =
        page.contents().stream().map(o -> ObjectIdentifier.builder().key(o.key()).build()).toList();
    changes
        .make(
            DeleteObjectsRequest.builder()
                .bucket(bucket)
                .expectedBucketOwner(account.id())
                .delete(all -> all.objects(keys).quiet(true))
                .build(),
            s3::deleteObjects)
        .filter(DeleteObjectsResponse::hasErrors)
        .ifPresent(answer -> kept(answer.errors().get(0)));
  }

  private void kept(S3Error error) {
    throw SparkifyException.failed(
        "Object "
            + error.key()
            + " in bucket "
            + bucket
            + " was not deleted: "
            + error.code()
            + ".",
        "Run the same command again, or remove it with: aws s3 rb --force s3://" + bucket);
  }
}
