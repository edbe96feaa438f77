package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.Secret;
import software.amazon.awssdk.services.redshift.model.CreateClusterRequest;
import software.amazon.awssdk.services.redshift.model.Tag;

/** The call that creates a cluster: encrypted, TLS only, and private unless asked otherwise. */
record ClusterCreation(Ownership owner, ClusterRequest wanted, Foundation foundation) {
  /** The default group in which TLS is required. */
  private static final String TLS_REQUIRED = "default.redshift-2.0";

  CreateClusterRequest request() {
    CreateClusterRequest.Builder request =
        CreateClusterRequest.builder()
            .clusterIdentifier(owner.identifier())
            .dbName(wanted.admin().database())
            .port(wanted.admin().port())
            .masterUsername(wanted.admin().user())
            .encrypted(true)
            .publiclyAccessible(foundation.group().isPresent())
            .clusterParameterGroupName(TLS_REQUIRED)
            .iamRoles(foundation.roleArn())
            .defaultIamRoleArn(foundation.roleArn())
            .tags(owner.tags(foundation.expiry(), (k, v) -> Tag.builder().key(k).value(v).build()));
    nodes(request, (Shape.Provisioned) wanted.shape());
    wanted
        .admin()
        .password()
        .map(Secret::reveal)
        .ifPresentOrElse(request::masterUserPassword, () -> request.manageMasterPassword(true));
    foundation.group().ifPresent(request::vpcSecurityGroupIds);
    return request.build();
  }

  private static void nodes(CreateClusterRequest.Builder request, Shape.Provisioned shape) {
    request.nodeType(shape.nodeType());
    if (shape.nodes() == 1) {
      request.clusterType("single-node");
    } else {
      request.clusterType("multi-node").numberOfNodes(shape.nodes());
    }
  }
}
