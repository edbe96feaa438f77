package com.sparkify.warehouse.cluster;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.GetNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/**
 * Looks up namespaces and workgroups, whose tags have to be asked for apart. Where Serverless is
 * not offered there are none.
 */
record ServerlessReader(Aws aws) {
  Optional<Namespace> namespace(String name) {
    GetNamespaceRequest request = GetNamespaceRequest.builder().namespaceName(name).build();
    return ask(
        () -> Optional.of(aws.serverless().getNamespace(request).namespace()), Optional.empty());
  }

  Optional<Workgroup> workgroup(String name) {
    GetWorkgroupRequest request = GetWorkgroupRequest.builder().workgroupName(name).build();
    return ask(
        () -> Optional.of(aws.serverless().getWorkgroup(request).workgroup()), Optional.empty());
  }

  List<Namespace> namespaces() {
    return ask(
        () -> aws.serverless().listNamespacesPaginator(all -> {}).namespaces().stream().toList(),
        List.of());
  }

  List<Workgroup> workgroups() {
    return ask(
        () -> aws.serverless().listWorkgroupsPaginator(all -> {}).workgroups().stream().toList(),
        List.of());
  }

  /** Empty also for what is gone by now. */
  Map<String, String> tags(String arn) {
    ListTagsForResourceRequest request =
        ListTagsForResourceRequest.builder().resourceArn(arn).build();
    return ask(() -> tags(aws.serverless().listTagsForResource(request)), Map.of());
  }

  static Map<String, String> tags(ListTagsForResourceResponse answer) {
    return Ownership.read(answer.tags(), Tag::key, Tag::value);
  }

  private <T> T ask(Supplier<T> question, T nothing) {
    try {
      return question.get();
    } catch (ResourceNotFoundException e) {
      return nothing;
    } catch (SdkException e) {
      if (ForeignAnswer.isNotOffered(e) || isUnknownRegion(e)) {
        return nothing;
      }
      throw e;
    }
  }

  /** A missing address alone may be a fault of the network. */
  private boolean isUnknownRegion(SdkException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(UnknownHostException.class::isInstance)
        && !RedshiftServerlessClient.serviceMetadata()
            .regions()
            .contains(aws.serverless().serviceClientConfiguration().region());
  }
}
