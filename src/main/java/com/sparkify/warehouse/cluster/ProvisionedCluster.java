package com.sparkify.warehouse.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.ClusterAlreadyExistsException;
import software.amazon.awssdk.services.redshift.model.CreateTagsRequest;
import software.amazon.awssdk.services.redshift.model.ModifyClusterIamRolesRequest;
import software.amazon.awssdk.services.redshift.model.ModifyClusterRequest;
import software.amazon.awssdk.services.redshift.model.Tag;

/** A cluster of nodes. */
final class ProvisionedCluster implements Compute {
  private final RedshiftClient redshift;
  private final WarehouseReader reader;
  private final Changes changes;
  private final Waiting waiting;
  private final Account account;
  private final Ownership owner;

  ProvisionedCluster(Aws aws, Changes changes, Waiting waiting, Account account, Ownership owner) {
    this.redshift = aws.redshift();
    this.reader = new WarehouseReader(aws);
    this.changes = changes;
    this.waiting = waiting;
    this.account = account;
    this.owner = owner;
  }

  @Override
  public String name() {
    return "cluster " + owner.identifier();
  }

  @Override
  public String flag() {
    return "without --serverless";
  }

  @Override
  public Optional<Facts> facts() {
    return reader.cluster(owner.identifier());
  }

  @Override
  public void create(ClusterRequest request, Foundation foundation) {
    if (facts().isEmpty()) {
      PassingRefusal.roleUnknownToRedshift(foundation.roleArn())
          .outlast(waiting, () -> creation(new ClusterCreation(owner, request, foundation)));
    }
  }

  private void creation(ClusterCreation creation) {
    try {
      changes.make(creation.request(), redshift::createCluster);
    } catch (ClusterAlreadyExistsException e) {
      // An earlier attempt got through, or somebody was faster: the wait finds out whose it is.
    }
  }

  @Override
  public List<Runnable> adjustments(Facts facts, Foundation foundation) {
    List<Runnable> all = new ArrayList<>();
    if (!facts.uses(foundation.roleArn())) {
      all.add(() -> add(foundation.roleArn()));
    }
    foundation
        .group()
        .filter(g -> !facts.network().publiclyAccessible() || !facts.network().groups().contains(g))
        .ifPresent(group -> all.add(() -> open(facts, group)));
    foundation
        .expiry()
        .filter(expiry -> facts.expiry().filter(expiry::equals).isEmpty())
        .ifPresent(expiry -> all.add(() -> tag(expiry)));
    return all;
  }

  private void add(String roleArn) {
    ModifyClusterIamRolesRequest request =
        ModifyClusterIamRolesRequest.builder()
            .clusterIdentifier(owner.identifier())
            .addIamRoles(roleArn)
            .defaultIamRoleArn(roleArn)
            .build();
    PassingRefusal.roleUnknownToRedshift(roleArn)
        .outlast(waiting, () -> change(request, redshift::modifyClusterIamRoles));
  }

  private void open(Facts facts, String group) {
    change(
        ModifyClusterRequest.builder()
            .clusterIdentifier(owner.identifier())
            .publiclyAccessible(true)
            .vpcSecurityGroupIds(
                Stream.concat(facts.network().groups().stream(), Stream.of(group))
                    .distinct()
                    .toList())
            .build(),
        redshift::modifyCluster);
  }

  private void tag(Expiry expiry) {
    change(
        CreateTagsRequest.builder()
            .resourceName(account.clusterArn(owner))
            .tags(owner.tags(Optional.of(expiry), (k, v) -> Tag.builder().key(k).value(v).build()))
            .build(),
        redshift::createTags);
  }

  /** A cluster that has just become available may be busy still. */
  private <Q extends SdkRequest, R> void change(Q request, Function<Q, R> call) {
    PassingRefusal.busy(name()).outlast(waiting, () -> changes.make(request, call));
  }
}
