package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.CreateRoleRequest;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.GetRoleRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRolesRequest;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.Tag;

/** The IAM role with which the warehouse reads the data and works in its prefix. */
final class ReadRole implements Part {
  static final String POLICY = "sparkify-warehouse";

  private final IamClient iam;
  private final Changes changes;
  private final Waiting waiting;
  private final Account account;
  private final Ownership owner;

  ReadRole(Aws aws, Changes changes, Waiting waiting, Account account, Ownership owner) {
    this.iam = aws.iam();
    this.changes = changes;
    this.waiting = waiting;
    this.account = account;
    this.owner = owner;
  }

  /** The ARN of the role, which may not be known to Redshift yet. */
  String ensure(RoleSpec wanted, WorkPrefix work) {
    Optional<Role> role = find(wanted.name());
    role.ifPresentOrElse(this::refuseStranger, () -> create(wanted.name()));
    new RoleGrants(iam, changes, waiting, account, wanted).ensure(work, role.isEmpty());
    return role.map(Role::arn).orElseGet(() -> account.roleArn(wanted.name()));
  }

  @Override
  public String name() {
    return "IAM role";
  }

  @Override
  public List<Remnant> remnants() {
    return roles().stream()
        .map(
            name ->
                new Remnant(
                    "IAM role", name, "", "in the IAM console: Roles, " + name + ", Delete"))
        .toList();
  }

  @Override
  public void remove() {
    roles().forEach(name -> new RoleDeletion(iam, changes, waiting, name).run());
  }

  /** The role may be there although it was not found: IAM shows a new one late. */
  private void create(String name) {
    try {
      changes.make(creation(name), iam::createRole);
    } catch (EntityAlreadyExistsException e) {
      PassingRefusal.roleUnknownToIam(name).outlast(waiting, () -> refuseStranger(get(name)));
    }
  }

  private CreateRoleRequest creation(String name) {
    return CreateRoleRequest.builder()
        .path(Account.ROLE_PATH)
        .roleName(name)
        .description("Lets the warehouse " + owner.identifier() + " read its data in S3")
        .assumeRolePolicyDocument(RolePolicies.trust())
        .tags(owner.tags((key, value) -> Tag.builder().key(key).value(value).build()))
        .build();
  }

  /** The names of our roles, whatever the settings call them now. */
  private List<String> roles() {
    ListRolesRequest below = ListRolesRequest.builder().pathPrefix(Account.ROLE_PATH).build();
    return iam.listRolesPaginator(below).roles().stream()
        .map(Role::roleName)
        .filter(this::tagged)
        .toList();
  }

  /** A listed role comes without its tags. */
  private boolean tagged(String name) {
    try {
      return owner.claims(
          Ownership.read(
              iam.listRoleTags(ListRoleTagsRequest.builder().roleName(name).build()).tags(),
              Tag::key,
              Tag::value));
    } catch (NoSuchEntityException e) {
      return false;
    }
  }

  private void refuseStranger(Role role) {
    if (!owner.claims(Ownership.read(role.tags(), Tag::key, Tag::value))) {
      throw Stranger.refused("IAM role", role.roleName(), owner, "[DWH] DWH_IAM_ROLE_NAME");
    }
  }

  private Role get(String name) {
    return iam.getRole(GetRoleRequest.builder().roleName(name).build()).role();
  }

  private Optional<Role> find(String name) {
    try {
      return Optional.of(get(name));
    } catch (NoSuchEntityException e) {
      return Optional.empty();
    }
  }
}
