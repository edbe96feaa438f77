package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.CreateSecurityGroupResponse;
import software.amazon.awssdk.services.ec2.model.DeleteSecurityGroupRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.Vpc;

/** The security group of a warehouse that can be reached from outside: one port, one range. */
final class OwnGroup implements Part {
  private static final Duration USUALLY_FREE = Duration.ofSeconds(30);

  private final Ec2Client ec2;
  private final Changes changes;
  private final Waiting waiting;
  private final Ownership owner;

  OwnGroup(Aws aws, Changes changes, Waiting waiting, Ownership owner) {
    this.ec2 = aws.ec2();
    this.changes = changes;
    this.waiting = waiting;
    this.owner = owner;
  }

  /** The id of the group, open to {@code from} and to nothing else. */
  String ensure(Cidr from, int port) {
    SecurityGroup group = ours().stream().findFirst().orElseGet(this::create);
    new GroupRules(ec2, changes, waiting, group.groupId())
        .allowOnly(from, port, group.ipPermissions());
    return group.groupId();
  }

  @Override
  public String name() {
    return "security group";
  }

  @Override
  public List<Remnant> remnants() {
    return ours().stream()
        .map(SecurityGroup::groupId)
        .map(
            id ->
                new Remnant(
                    "security group", id, "", "aws ec2 delete-security-group --group-id " + id))
        .toList();
  }

  @Override
  public void remove() {
    ours().stream().map(SecurityGroup::groupId).forEach(this::delete);
  }

  /** A cluster that is gone may hold its network interface a little longer. */
  private void delete(String id) {
    DeleteSecurityGroupRequest request = DeleteSecurityGroupRequest.builder().groupId(id).build();
    PassingRefusal.of("security group " + id + " to be unused", USUALLY_FREE, "DependencyViolation")
        .outlast(waiting, () -> delete(request));
  }

  private void delete(DeleteSecurityGroupRequest request) {
    try {
      changes.make(request, ec2::deleteSecurityGroup);
    } catch (Ec2Exception e) {
      if (!AwsFailures.code(e).equals("InvalidGroup.NotFound")) {
        throw e;
      }
    }
  }

  private List<SecurityGroup> ours() {
    return all("tag:" + Ownership.TAG, owner.value());
  }

  private List<SecurityGroup> all(String filter, String value) {
    return ec2
        .describeSecurityGroupsPaginator(
            DescribeSecurityGroupsRequest.builder()
                .filters(Filter.builder().name(filter).values(value).build())
                .build())
        .securityGroups()
        .stream()
        .toList();
  }

  /** The group may be there although it was not found: a search by tag may lag behind. */
  private SecurityGroup create() {
    CreateSecurityGroupRequest request = creation();
    try {
      String id =
          changes
              .make(request, ec2::createSecurityGroup)
              .map(CreateSecurityGroupResponse::groupId)
              .orElse("sg-of-its-own");
      return SecurityGroup.builder().groupId(id).build();
    } catch (Ec2Exception e) {
      if (!AwsFailures.code(e).equals("InvalidGroup.Duplicate")) {
        throw e;
      }
      return existing(request).orElseThrow(() -> e);
    }
  }

  private Optional<SecurityGroup> existing(CreateSecurityGroupRequest wanted) {
    Optional<SecurityGroup> group =
        all("group-name", wanted.groupName()).stream()
            .filter(candidate -> wanted.vpcId().equals(candidate.vpcId()))
            .findFirst();
    if (group.map(SecurityGroup::tags).filter(tags -> !claims(tags)).isPresent()) {
      throw Stranger.refused(
          "Security group", wanted.groupName(), owner, "[DWH] DWH_CLUSTER_IDENTIFIER");
    }
    return group;
  }

  private boolean claims(List<Tag> tags) {
    return owner.claims(Ownership.read(tags, Tag::key, Tag::value));
  }

  private CreateSecurityGroupRequest creation() {
    return CreateSecurityGroupRequest.builder()
        .groupName("sparkify-" + owner.identifier())
        .description("Who may connect to the warehouse " + owner.identifier())
        .vpcId(defaultVpc())
        .tagSpecifications(
            TagSpecification.builder()
                .resourceType(ResourceType.SECURITY_GROUP)
                .tags(owner.tags((k, v) -> Tag.builder().key(k).value(v).build()))
                .build())
        .build();
  }

  /** Where a warehouse comes to live if no subnets are named. */
  private String defaultVpc() {
    return ec2
        .describeVpcs(
            DescribeVpcsRequest.builder()
                .filters(Filter.builder().name("is-default").values("true").build())
                .build())
        .vpcs()
        .stream()
        .map(Vpc::vpcId)
        .findFirst()
        .orElseThrow(
            () ->
                SparkifyException.failed(
                    "There is no default VPC in " + owner.region() + ".",
                    "Make one with: aws ec2 create-default-vpc --region " + owner.region()));
  }
}
