package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** Reads what security groups let in. */
record GroupReader(Aws aws) {
  List<ClusterStatus.Group> read(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return aws
        .ec2()
        .describeSecurityGroupsPaginator(
            DescribeSecurityGroupsRequest.builder().groupIds(ids).build())
        .securityGroups()
        .stream()
        .map(
            group ->
                new ClusterStatus.Group(
                    group.groupId(),
                    group.groupName(),
                    group.ipPermissions().stream().flatMap(GroupReader::openings).toList()))
        .toList();
  }

  private static Stream<ClusterStatus.Opening> openings(IpPermission permission) {
    String protocol = "-1".equals(permission.ipProtocol()) ? "all" : permission.ipProtocol();
    return Stream.of(
            permission.ipRanges().stream().map(IpRange::cidrIp),
            permission.ipv6Ranges().stream().map(Ipv6Range::cidrIpv6),
            permission.userIdGroupPairs().stream().map(UserIdGroupPair::groupId),
            permission.prefixListIds().stream().map(PrefixListId::prefixListId))
        .flatMap(sources -> sources)
        .map(from -> new ClusterStatus.Opening(protocol, ports(permission), from));
  }

  private static String ports(IpPermission permission) {
    if (permission.fromPort() == null || permission.fromPort() < 0) {
      return "all";
    }
    return Objects.equals(permission.fromPort(), permission.toPort())
        ? permission.fromPort().toString()
        : permission.fromPort() + "-" + permission.toPort();
  }
}
