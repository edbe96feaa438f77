package com.sparkify.warehouse.cluster;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * What stands in for AWS at an endpoint of the settings does not offer everything, and says so by a
 * web page and the status of an accident, which the SDK would ask for again and again. AWS itself
 * never answers with a page.
 */
final class ForeignAnswer implements ExecutionInterceptor {
  private static final int NOT_IMPLEMENTED = 501;

  @Override
  public SdkHttpResponse modifyHttpResponse(
      Context.ModifyHttpResponse answered, ExecutionAttributes all) {
    SdkHttpResponse answer = answered.httpResponse();
    boolean page =
        answer.firstMatchingHeader("Content-Type").filter(t -> t.contains("html")).isPresent();
    return page && answer.statusCode() >= 500
        ? answer.toBuilder().statusCode(NOT_IMPLEMENTED).build()
        : answer;
  }

  /** Whether the call failed because nobody offers it there. */
  static boolean isNotOffered(SdkException failure) {
    return failure instanceof AwsServiceException answer && answer.statusCode() == NOT_IMPLEMENTED;
  }
}
