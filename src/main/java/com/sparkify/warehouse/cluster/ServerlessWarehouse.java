package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.ConflictException;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.TagResourceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.UpdateWorkgroupRequest;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** A namespace, which holds the data, and the workgroup of the same name, which computes. */
final class ServerlessWarehouse implements Compute {
  private static final Duration USUALLY = Duration.ofSeconds(30);

  private final RedshiftServerlessClient serverless;
  private final WarehouseReader warehouses;
  private final ServerlessReader reader;
  private final Changes changes;
  private final Waiting waiting;
  private final Ownership owner;

  ServerlessWarehouse(Aws aws, Changes changes, Waiting waiting, Ownership owner) {
    this.serverless = aws.serverless();
    this.warehouses = new WarehouseReader(aws);
    this.reader = new ServerlessReader(aws);
    this.changes = changes;
    this.waiting = waiting;
    this.owner = owner;
  }

  @Override
  public String name() {
    return "Serverless workgroup " + owner.identifier();
  }

  @Override
  public String flag() {
    return "with --serverless";
  }

  @Override
  public Optional<Facts> facts() {
    return warehouses.serverless(owner.identifier());
  }

  @Override
  public void create(ClusterRequest request, Foundation foundation) {
    ServerlessCreation creation = new ServerlessCreation(owner, request, foundation);
    Optional<Namespace> namespace = reader.namespace(owner.identifier());
    if (namespace.isEmpty()) {
      new NewRole(waiting, foundation.roleArn())
          .patiently(
              () ->
                  unlessThere(
                      () -> changes.make(creation.namespace(), serverless::createNamespace)));
    }
    if (!changes.rehearsal()) {
      waiting.until("namespace " + owner.identifier(), USUALLY, this::namespaceState);
    }
    Optional<Workgroup> workgroup = reader.workgroup(owner.identifier());
    if (workgroup.isEmpty()) {
      unlessThere(() -> changes.make(creation.workgroup(), serverless::createWorkgroup));
    } else if (!owner.claims(reader.tags(workgroup.get().workgroupArn()))) {
      throw Stranger.refused(
          "Workgroup", owner.identifier(), owner, "[DWH] DWH_CLUSTER_IDENTIFIER");
    }
  }

  /** Empty once it is available. */
  private Optional<String> namespaceState() {
    return new Readiness(this, owner)
        .admitted()
        .map(Facts::state)
        .or(() -> Optional.of("unknown"))
        .filter(state -> Health.of(state) != Health.READY && !state.equals(ServerlessFacts.ALONE));
  }

  /** AWS names a conflict where an earlier attempt got through: the wait finds out whose it is. */
  private static void unlessThere(Runnable creation) {
    try {
      creation.run();
    } catch (ConflictException e) {
      // It is there.
    }
  }

  /** One setting a call: a workgroup takes no more at a time. */
  @Override
  public List<Runnable> adjustments(Facts facts, Foundation foundation) {
    List<Runnable> all = new ArrayList<>();
    if (!facts.uses(foundation.roleArn())) {
      all.add(
          () ->
              new NewRole(waiting, foundation.roleArn())
                  .patiently(() -> add(foundation.roleArn())));
    }
    foundation
        .group()
        .filter(group -> !facts.network().groups().contains(group))
        .ifPresent(group -> all.add(() -> join(facts, group)));
    foundation
        .group()
        .filter(group -> !facts.network().publiclyAccessible())
        .ifPresent(group -> all.add(this::open));
    foundation
        .expiry()
        .filter(expiry -> facts.expiry().filter(expiry::equals).isEmpty())
        .ifPresent(expiry -> all.add(() -> tag(expiry)));
    return all;
  }

  private void add(String roleArn) {
    changes.make(
        UpdateNamespaceRequest.builder()
            .namespaceName(owner.identifier())
            .iamRoles(roleArn)
            .defaultIamRoleArn(roleArn)
            .build(),
        serverless::updateNamespace);
  }

  private void join(Facts facts, String group) {
    changes.make(
        UpdateWorkgroupRequest.builder()
            .workgroupName(owner.identifier())
            .securityGroupIds(
                Stream.concat(facts.network().groups().stream(), Stream.of(group)).toList())
            .build(),
        serverless::updateWorkgroup);
  }

  private void open() {
    changes.make(
        UpdateWorkgroupRequest.builder()
            .workgroupName(owner.identifier())
            .publiclyAccessible(true)
            .build(),
        serverless::updateWorkgroup);
  }

  private void tag(Expiry expiry) {
    Tag tag = Tag.builder().key(Expiry.TAG).value(expiry.value()).build();
    reader
        .namespace(owner.identifier())
        .map(Namespace::namespaceArn)
        .ifPresent(
            arn ->
                changes.make(
                    TagResourceRequest.builder().resourceArn(arn).tags(tag).build(),
                    serverless::tagResource));
  }
}
