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
    Optional<SecurityGroup> group = ours().stream().findFirst();
    String id = group.map(SecurityGroup::groupId).orElseGet(this::create);
    new GroupRules(ec2, changes, waiting, id)
        .allowOnly(from, port, group.map(SecurityGroup::ipPermissions).orElse(List.of()));
    return id;
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
    waiting
        .briefly()
        .until(
            "security group " + id + " to be unused",
            USUALLY_FREE,
            () -> {
              try {
                changes.make(request, ec2::deleteSecurityGroup);
                return Optional.empty();
              } catch (Ec2Exception e) {
                return switch (AwsFailures.code(e)) {
                  case "InvalidGroup.NotFound" -> Optional.empty();
                  case "DependencyViolation" -> Optional.of("in use");
                  default -> throw e;
                };
              }
            });
  }

  private List<SecurityGroup> ours() {
    return ec2
        .describeSecurityGroupsPaginator(
            DescribeSecurityGroupsRequest.builder()
                .filters(
                    Filter.builder().name("tag:" + Ownership.TAG).values(owner.value()).build())
                .build())
        .securityGroups()
        .stream()
        .toList();
  }

  private String create() {
    CreateSecurityGroupRequest request =
        CreateSecurityGroupRequest.builder()
            .groupName("sparkify-" + owner.identifier())
            .description("Who may connect to the warehouse " + owner.identifier())
            .vpcId(defaultVpc())
            .tagSpecifications(
                TagSpecification.builder()
                    .resourceType(ResourceType.SECURITY_GROUP)
                    .tags(owner.tags((k, v) -> Tag.builder().key(k).value(v).build()))
                    .build())
            .build();
    return changes
        .make(request, ec2::createSecurityGroup)
        .map(CreateSecurityGroupResponse::groupId)
        .orElse("sg-of-its-own");
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
