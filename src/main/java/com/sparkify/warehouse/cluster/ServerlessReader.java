package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.GetNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.GetWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** Looks up namespaces and workgroups, whose tags have to be asked for apart. */
record ServerlessReader(RedshiftServerlessClient serverless) {
  Optional<Namespace> namespace(String name) {
    try {
      return Optional.of(
          serverless
              .getNamespace(GetNamespaceRequest.builder().namespaceName(name).build())
              .namespace());
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  Optional<Workgroup> workgroup(String name) {
    try {
      return Optional.of(
          serverless
              .getWorkgroup(GetWorkgroupRequest.builder().workgroupName(name).build())
              .workgroup());
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  List<Namespace> namespaces() {
    return serverless.listNamespacesPaginator(all -> {}).namespaces().stream().toList();
  }

  List<Workgroup> workgroups() {
    return serverless.listWorkgroupsPaginator(all -> {}).workgroups().stream().toList();
  }

  /** Empty also for what is gone by now. */
  Map<String, String> tags(String arn) {
    try {
      return Ownership.read(
          serverless
              .listTagsForResource(ListTagsForResourceRequest.builder().resourceArn(arn).build())
              .tags(),
          Tag::key,
          Tag::value);
    } catch (ResourceNotFoundException e) {
      return Map.of();
    }
  }
}
