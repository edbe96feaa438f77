package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in S3 a warehouse may write.
 *
 * @param prefix empty, or ending with a slash
 */
public record WorkPrefix(String bucket, String prefix) {
  /** What stands for itself in a policy: no wildcards, no variables. */
  private static final Pattern FORM =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([\\w!.()'/=@:,+ -]*))?");

  /**
   * @param location {@code s3://bucket/prefix}
   * @throws SparkifyException of usage for any other form
   */
  public static WorkPrefix of(String location) {
    Matcher form = FORM.matcher(location);
    if (!form.matches()) {
      throw SparkifyException.usage(
          "[S3] WORK is not of the form s3://bucket/prefix.",
          "Use letters, digits and -_./ only, or leave it out to have a bucket made.");
    }
    String prefix = form.group(2) == null ? "" : form.group(2);
    return new WorkPrefix(
        form.group(1), prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + prefix;
  }
}
