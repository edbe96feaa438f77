package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Finds the data files at a location: those in the folder {@code path/}, or, if there is nothing at
 * all, the one object {@code path}.
 */
record S3Listing(S3Connection s3, S3Failures failures, S3Location location) {
  /** At most so many files, the first by their keys; sorted by path. */
  List<SourceFile> files(int most) {
    List<SourceFile> files = new ArrayList<>();
    boolean exists = location.isBucket();
    try {
      for (ListObjectsV2Response page : pages()) {
        exists |= page.hasContents() && !page.contents().isEmpty();
        addData(page, files);
        if (files.size() >= most) {
          break;
        }
      }
    } catch (SdkException e) {
      return List.of(readable(e).orElseThrow(() -> failures.listing(location, e)));
    }
    if (!exists) {
      return List.of(objectAlone().orElseThrow(this::missing));
    }
    files.sort(Comparator.comparing(SourceFile::path));
    return files.subList(0, Math.min(most, files.size()));
  }

  private Iterable<ListObjectsV2Response> pages() {
    return s3.client()
        .listObjectsV2Paginator(
            r ->
                r.bucket(location.bucket())
                    .prefix(location.prefix())
                    .encodingType(EncodingType.URL));
  }

  private void addData(ListObjectsV2Response page, List<SourceFile> files) {
    for (S3Object object : page.contents()) {
      if (location.isData(object.key())) {
        files.add(location.file(object.key(), object.eTag(), object.size()));
      }
    }
  }

  /** Who may read an object but not list its bucket can still name the object. */
  private Optional<SourceFile> readable(SdkException refused) {
    return S3Refusal.of(refused) == S3Refusal.DENIED ? objectAlone() : Optional.empty();
  }

  private Optional<SourceFile> objectAlone() {
    return location.object().flatMap(this::head);
  }

  private Optional<SourceFile> head(String key) {
    try {
      HeadObjectResponse head = s3.client().headObject(r -> r.bucket(location.bucket()).key(key));
      return Optional.of(location.file(key, head.eTag(), head.contentLength()));
    } catch (SdkException e) {
      S3Refusal why = S3Refusal.of(e);
      if (why == S3Refusal.NO_OBJECT || why == S3Refusal.DENIED) {
        return Optional.empty();
      }
      throw failures.listing(location, e);
    }
  }

  private SparkifyException missing() {
    return SparkifyException.failed(
        "The location " + location + " does not exist.",
        "Check the path given with --logs or --songs.");
  }
}
