package com.sparkify.warehouse.cluster;

import software.amazon.awssdk.core.SdkRequest;

/**
 * A call that changes something in AWS.
 *
 * @param call for example {@code iam:CreateRole}
 * @param details what is asked for, without secrets
 */
public record Change(String call, String details) {
  static Change of(SdkRequest request) {
    String text = request.toString();
    return new Change(
        CallName.of(request).toString(),
        text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')));
  }

  @Override
  public String toString() {
    return call + " " + details;
  }
}
