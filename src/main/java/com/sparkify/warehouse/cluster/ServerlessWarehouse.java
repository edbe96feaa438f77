package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
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
    if (namespace().isEmpty()) {
      PassingRefusal.roleUnknownToRedshift(foundation.roleArn())
          .outlast(waiting, () -> createNamespace(creation));
    }
    if (!changes.rehearsal()) {
      waiting.until("namespace " + owner.identifier(), USUALLY, this::namespaceState);
    }
    Optional<Workgroup> workgroup = workgroup();
    if (workgroup.isEmpty()) {
      PassingRefusal.busy(name()).outlast(waiting, () -> createWorkgroup(creation));
    } else if (!owner.claims(reader.tags(workgroup.get().workgroupArn()))) {
      throw Stranger.refused(
          "Workgroup", owner.identifier(), owner, "[DWH] DWH_CLUSTER_IDENTIFIER");
    }
  }

  /** Empty once it is available. */
  private Optional<String> namespaceState() {
    String state =
        new Readiness(this, owner)
            .admitted()
            .map(Facts::state)
            .orElseThrow(() -> Readiness.gone("namespace " + owner.identifier()));
    return Optional.of(state)
        .filter(now -> Health.of(now) != Health.READY && !now.equals(ServerlessFacts.ALONE));
  }

  private void createNamespace(ServerlessCreation creation) {
    unlessThere(
        this::namespace, () -> changes.make(creation.namespace(), serverless::createNamespace));
  }

  private void createWorkgroup(ServerlessCreation creation) {
    unlessThere(
        this::workgroup, () -> changes.make(creation.workgroup(), serverless::createWorkgroup));
  }

  /**
   * AWS names a conflict also where an earlier attempt got through: the wait finds out whose it is.
   */
  private static void unlessThere(Supplier<Optional<?>> there, Runnable creation) {
    try {
      creation.run();
    } catch (ConflictException e) {
      if (there.get().isEmpty()) {
        throw e;
      }
    }
  }

  private Optional<Namespace> namespace() {
    return reader.namespace(owner.identifier());
  }

  private Optional<Workgroup> workgroup() {
    return reader.workgroup(owner.identifier());
  }

  /** One setting a call: a workgroup takes no more at a time. */
  @Override
  public List<Runnable> adjustments(Facts facts, Foundation foundation) {
    List<Runnable> all = new ArrayList<>();
    if (!facts.uses(foundation.roleArn())) {
      all.add(() -> add(facts, foundation.roleArn()));
    }
    if (ServerlessFacts.hasWorkgroup(facts)) {
      all.addAll(openings(facts, foundation));
    }
    foundation
        .expiry()
        .filter(expiry -> facts.expiry().filter(expiry::equals).isEmpty())
        .ifPresent(expiry -> all.add(() -> tag(expiry)));
    return all;
  }

  /** A workgroup that is still missing is open from its creation, or not at all. */
  private List<Runnable> openings(Facts facts, Foundation foundation) {
    List<Runnable> all = new ArrayList<>();
    foundation
        .group()
        .filter(group -> !facts.network().groups().contains(group))
        .ifPresent(group -> all.add(() -> join(facts, group)));
    foundation
        .group()
        .filter(group -> !facts.network().publiclyAccessible())
        .ifPresent(group -> all.add(this::open));
    return all;
  }

  /** The call takes the whole list: what others gave the namespace stays in it. */
  private void add(Facts facts, String roleArn) {
    UpdateNamespaceRequest request =
        UpdateNamespaceRequest.builder()
            .namespaceName(owner.identifier())
            .iamRoles(with(facts.roles().stream().map(Facts.RoleUse::arn), roleArn))
            .defaultIamRoleArn(roleArn)
            .build();
    PassingRefusal.roleUnknownToRedshift(roleArn)
        .outlast(waiting, () -> change(request, serverless::updateNamespace));
  }

  private void join(Facts facts, String group) {
    change(
        UpdateWorkgroupRequest.builder()
            .workgroupName(owner.identifier())
            .securityGroupIds(with(facts.network().groups().stream(), group))
            .build(),
        serverless::updateWorkgroup);
  }

  private static List<String> with(Stream<String> present, String one) {
    return Stream.concat(present, Stream.of(one)).toList();
  }

  private void open() {
    change(
        UpdateWorkgroupRequest.builder()
            .workgroupName(owner.identifier())
            .publiclyAccessible(true)
            .build(),
        serverless::updateWorkgroup);
  }

  /** The namespace last: by its tag the next run sees whether both are done. */
  private void tag(Expiry expiry) {
    workgroup().ifPresent(workgroup -> tag(workgroup.workgroupArn(), expiry));
    namespace().ifPresent(namespace -> tag(namespace.namespaceArn(), expiry));
  }

  private void tag(String arn, Expiry expiry) {
    Tag tag = Tag.builder().key(Expiry.TAG).value(expiry.value()).build();
    change(
        TagResourceRequest.builder().resourceArn(arn).tags(tag).build(), serverless::tagResource);
  }

  /** What has just become available may be busy still. */
  private <Q extends SdkRequest, R> void change(Q request, Function<Q, R> call) {
    PassingRefusal.busy(name()).outlast(waiting, () -> changes.make(request, call));
  }
}
