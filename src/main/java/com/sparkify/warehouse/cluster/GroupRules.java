package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Protocol;
import software.amazon.awssdk.services.ec2.model.RevokeSecurityGroupIngressRequest;

/** What the security group of ours lets in. */
record GroupRules(Ec2Client ec2, Changes changes, Waiting waiting, String group) {
  private static final String TCP = Protocol.TCP.toString();
  private static final Duration USUALLY_KNOWN = Duration.ofSeconds(5);

  void allowOnly(Cidr from, int port, List<IpPermission> present) {
    List<IpPermission> others =
        present.stream().filter(permission -> !isExactly(permission, from, port)).toList();
    if (!others.isEmpty()) {
      changes.make(
          RevokeSecurityGroupIngressRequest.builder().groupId(group).ipPermissions(others).build(),
          ec2::revokeSecurityGroupIngress);
    }
    if (others.size() == present.size()) {
      allow(from, port);
    }
  }

  private void allow(Cidr from, int port) {
    AuthorizeSecurityGroupIngressRequest request =
        AuthorizeSecurityGroupIngressRequest.builder()
            .groupId(group)
            .ipPermissions(
                IpPermission.builder()
                    .ipProtocol(TCP)
                    .fromPort(port)
                    .toPort(port)
                    .ipRanges(IpRange.builder().cidrIp(from.text()).build())
                    .build())
            .build();
    PassingRefusal.of(
            "security group " + group + " to be known", USUALLY_KNOWN, "InvalidGroup.NotFound")
        .outlast(waiting, () -> allow(request));
  }

  private void allow(AuthorizeSecurityGroupIngressRequest request) {
    try {
      changes.make(request, ec2::authorizeSecurityGroupIngress);
    } catch (Ec2Exception e) {
      if (!AwsFailures.code(e).equals("InvalidPermission.Duplicate")) {
        throw e;
      }
    }
  }

  private static boolean isExactly(IpPermission permission, Cidr from, int port) {
    return TCP.equals(permission.ipProtocol())
        && Integer.valueOf(port).equals(permission.fromPort())
        && Integer.valueOf(port).equals(permission.toPort())
        && permission.ipRanges().size() == 1
        && permission.ipRanges().get(0).cidrIp().equals(from.text())
        && permission.ipv6Ranges().isEmpty()
        && permission.userIdGroupPairs().isEmpty()
        && permission.prefixListIds().isEmpty();
  }
}
