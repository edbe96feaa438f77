package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.Tag;
import software.amazon.awssdk.services.redshift.model.VpcSecurityGroupMembership;

/** Reads what Redshift says about a cluster. */
final class ClusterFacts {
  private ClusterFacts() {}

  static Facts of(Cluster cluster) {
    return new Facts(
        cluster.clusterIdentifier(),
        new Shape.Provisioned(
            cluster.nodeType(), Optional.ofNullable(cluster.numberOfNodes()).orElse(1)),
        state(cluster),
        Optional.ofNullable(cluster.endpoint())
            .filter(endpoint -> endpoint.address() != null)
            .map(endpoint -> new Facts.Endpoint(endpoint.address(), endpoint.port())),
        cluster.dbName(),
        cluster.masterUsername(),
        Optional.ofNullable(cluster.masterPasswordSecretArn()),
        network(cluster),
        roles(cluster),
        Boolean.TRUE.equals(cluster.encrypted()),
        Optional.ofNullable(cluster.clusterVersion()).orElse("unknown"),
        Optional.ofNullable(cluster.clusterCreateTime()),
        Ownership.read(cluster.tags(), Tag::key, Tag::value));
  }

  /** A cluster may be "modifying" for ever because it has failed. */
  private static String state(Cluster cluster) {
    return "Failed".equals(cluster.clusterAvailabilityStatus())
        ? "failed"
        : Optional.ofNullable(cluster.clusterStatus()).orElse("unknown");
  }

  private static Facts.Network network(Cluster cluster) {
    return new Facts.Network(
        Optional.ofNullable(cluster.vpcId()),
        cluster.vpcSecurityGroups().stream()
            .map(VpcSecurityGroupMembership::vpcSecurityGroupId)
            .toList(),
        Boolean.TRUE.equals(cluster.publiclyAccessible()));
  }

  private static List<Facts.RoleUse> roles(Cluster cluster) {
    return cluster.iamRoles().stream()
        .map(role -> new Facts.RoleUse(role.iamRoleArn(), role.applyStatus()))
        .toList();
  }
}
