package com.sparkify.warehouse.cluster;

import java.util.Optional;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshift.model.DescribeClustersRequest;

/** Finds a warehouse by its name, of whichever kind it is. */
record WarehouseReader(Aws aws, ServerlessReader serverless) {
  WarehouseReader(Aws aws) {
    this(aws, new ServerlessReader(aws));
  }

  Optional<Facts> facts(Ownership owner) {
    return cluster(owner.identifier()).or(() -> serverless(owner.identifier()));
  }

  Optional<Facts> cluster(String identifier) {
    try {
      return aws
          .redshift()
          .describeClusters(DescribeClustersRequest.builder().clusterIdentifier(identifier).build())
          .clusters()
          .stream()
          .findFirst()
          .map(ClusterFacts::of);
    } catch (ClusterNotFoundException e) {
      return Optional.empty();
    }
  }

  Optional<Facts> serverless(String name) {
    return serverless
        .namespace(name)
        .map(
            namespace ->
                ServerlessFacts.of(
                    namespace,
                    serverless.workgroup(name),
                    serverless.tags(namespace.namespaceArn())));
  }
}
