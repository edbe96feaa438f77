package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;
import software.amazon.awssdk.services.redshiftserverless.model.WorkgroupStatus;

/** The workgroups of Redshift Serverless. */
record Workgroups(RedshiftServerlessClient serverless, ServerlessReader reader, Changes changes)
    implements ServerlessKind {
  @Override
  public String name() {
    return "workgroup";
  }

  @Override
  public List<Found> all() {
    return reader.workgroups().stream().map(Workgroups::found).toList();
  }

  @Override
  public Optional<Found> find(String name) {
    return reader.workgroup(name).map(Workgroups::found);
  }

  @Override
  public void delete(String name) {
    changes.make(
        DeleteWorkgroupRequest.builder().workgroupName(name).build(), serverless::deleteWorkgroup);
  }

  private static Found found(Workgroup group) {
    return new Found(
        group.workgroupName(), group.workgroupArn(), group.status() == WorkgroupStatus.DELETING);
  }
}
