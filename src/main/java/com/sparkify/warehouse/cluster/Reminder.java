package com.sparkify.warehouse.cluster;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.redshift.model.DescribeClustersResponse;
import software.amazon.awssdk.services.redshift.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceResponse;

/**
 * Reminds of a warehouse that should have been deleted by now. It hears of it in the answers of
 * AWS, so that no command can ask for the warehouse and keep silent, however the command ends.
 *
 * @param warnings hears a sentence with each answer that tells of the warehouse
 */
public record Reminder(String identifier, Clock clock, Consumer<String> warnings)
    implements ExecutionInterceptor {
  @Override
  public void afterUnmarshalling(Context.AfterUnmarshalling answer, ExecutionAttributes all) {
    Ownership owner =
        new Ownership(all.getAttribute(AwsExecutionAttribute.AWS_REGION).id(), identifier);
    tags(answer.response())
        .filter(owner::claims)
        .flatMap(tags -> Expiry.read(tags).stream())
        .flatMap(expiry -> expiry.warning(identifier, clock.instant()).stream())
        .forEach(warnings);
  }

  private static Stream<Map<String, String>> tags(SdkResponse answer) {
    if (answer instanceof DescribeClustersResponse clusters) {
      return clusters.clusters().stream()
          .map(cluster -> Ownership.read(cluster.tags(), Tag::key, Tag::value));
    }
    if (answer instanceof ListTagsForResourceResponse tags) {
      return Stream.of(ServerlessReader.tags(tags));
    }
    return Stream.empty();
  }
}
