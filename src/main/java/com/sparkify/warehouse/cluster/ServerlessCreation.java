package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.Secret;
import java.util.List;
import software.amazon.awssdk.services.redshiftserverless.model.ConfigParameter;
import software.amazon.awssdk.services.redshiftserverless.model.CreateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.CreateWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;

/** The calls that create a Serverless warehouse; it is always encrypted. */
record ServerlessCreation(Ownership owner, ClusterRequest wanted, Foundation foundation) {
  CreateNamespaceRequest namespace() {
    CreateNamespaceRequest.Builder request =
        CreateNamespaceRequest.builder()
            .namespaceName(owner.identifier())
            .dbName(wanted.admin().database())
            .adminUsername(wanted.admin().user())
            .iamRoles(foundation.roleArn())
            .defaultIamRoleArn(foundation.roleArn())
            .tags(tags());
    wanted
        .admin()
        .password()
        .map(Secret::reveal)
        .ifPresentOrElse(request::adminUserPassword, () -> request.manageAdminPassword(true));
    return request.build();
  }

  CreateWorkgroupRequest workgroup() {
    Shape.Serverless shape = (Shape.Serverless) wanted.shape();
    CreateWorkgroupRequest.Builder request =
        CreateWorkgroupRequest.builder()
            .workgroupName(owner.identifier())
            .namespaceName(owner.identifier())
            .baseCapacity(shape.baseRpu())
            .maxCapacity(shape.maxRpu())
            .port(wanted.admin().port())
            .publiclyAccessible(foundation.group().isPresent())
            .configParameters(
                ConfigParameter.builder()
                    .parameterKey("require_ssl")
                    .parameterValue("true")
                    .build())
            .tags(tags());
    foundation.group().ifPresent(request::securityGroupIds);
    return request.build();
  }

  private List<Tag> tags() {
    return owner.tags(foundation.expiry(), (k, v) -> Tag.builder().key(k).value(v).build());
  }
}
