package com.sparkify.warehouse.cluster;

import static com.sparkify.warehouse.cluster.StandInAnswer.element;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One default VPC and its security groups. */
final class StandInEc2 implements StandInService {
  private record Group(String name, Map<String, String> tags, Set<String> openings) {
    boolean isCalled(String tagOrName) {
      return tags.containsValue(tagOrName) || name.equals(tagOrName);
    }
  }

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private boolean hasVpc = true;
  private boolean hidden;
  private int created;

  void dropVpc() {
    hasVpc = false;
  }

  /** The next look finds nothing. */
  void hideOnce() {
    hidden = true;
  }

  void addForeign(String name) {
    groups.put("sg-foreign", new Group(name, Map.of(), new TreeSet<>()));
  }

  List<String> groups() {
    return groups.keySet().stream().map(id -> "group " + id).toList();
  }

  /** What all groups together let in, as {@code port cidr}. */
  Set<String> openings() {
    return groups.values().stream()
        .flatMap(group -> group.openings().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public StandInAnswer answer(StandInCall call) throws StandInRefusal {
    String inner =
        switch (call.operation()) {
          case "DescribeVpcs" ->
              element(
                  "vpcSet",
                  hasVpc
                      ? element("item", element("vpcId", "vpc-1") + element("isDefault", "true"))
                      : "");
          case "DescribeSecurityGroups" -> element("securityGroupInfo", described(call));
          case "CreateSecurityGroup" -> element("groupId", create(call));
          case "AuthorizeSecurityGroupIngress" -> authorize(call);
          case "RevokeSecurityGroupIngress" -> revoke(call);
          case "DeleteSecurityGroup" -> delete(call);
          default -> throw new StandInRefusal(400, "InvalidAction", call.operation());
        };
    return StandInAnswer.xml(element(call.operation() + "Response", inner));
  }

  private String create(StandInCall call) throws StandInRefusal {
    String name = call.get("GroupName");
    if (groups.values().stream().anyMatch(group -> group.name().equals(name))) {
      throw new StandInRefusal(400, "InvalidGroup.Duplicate", name + " already exists");
    }
    String id = "sg-" + ++created;
    groups.put(id, new Group(name, call.tags("TagSpecification"), new TreeSet<>()));
    return id;
  }

  private String authorize(StandInCall call) throws StandInRefusal {
    if (!group(call).openings().add(opening(call))) {
      throw new StandInRefusal(400, "InvalidPermission.Duplicate", "the rule already exists");
    }
    return element("return", "true");
  }

  private String revoke(StandInCall call) throws StandInRefusal {
    Set<String> openings = group(call).openings();
    call.parameters()
        .forEach(
            (name, value) -> {
              if (name.endsWith(".CidrIp")) {
                openings.removeIf(opening -> opening.endsWith(" " + value));
              }
            });
    return element("return", "true");
  }

  private String delete(StandInCall call) throws StandInRefusal {
    group(call);
    groups.remove(call.get("GroupId"));
    return element("return", "true");
  }

  private Group group(StandInCall call) throws StandInRefusal {
    Group group = groups.get(call.get("GroupId"));
    if (group == null) {
      throw new StandInRefusal(400, "InvalidGroup.NotFound", "The security group does not exist");
    }
    return group;
  }

  private static String opening(StandInCall call) {
    return call.get("IpPermissions.1.FromPort")
        + " "
        + call.get("IpPermissions.1.IpRanges.1.CidrIp");
  }

  private String described(StandInCall call) {
    List<String> ids = call.list("GroupId");
    String tagOrName = call.get("Filter.1.Value.1");
    if (hidden) {
      hidden = false;
      return "";
    }
    return groups.entrySet().stream()
        .filter(group -> ids.isEmpty() || ids.contains(group.getKey()))
        .filter(group -> tagOrName == null || group.getValue().isCalled(tagOrName))
        .map(group -> element("item", described(group.getKey(), group.getValue())))
        .collect(Collectors.joining());
  }

  private static String described(String id, Group group) {
    String tags =
        new TreeMap<>(group.tags())
            .entrySet().stream()
                .map(tag -> element("key", tag.getKey()) + element("value", tag.getValue()))
                .map(tag -> element("item", tag))
                .collect(Collectors.joining());
    return element("groupId", id)
        + element("groupName", group.name())
        + element("vpcId", "vpc-1")
        + element("tagSet", tags)
        + element("ipPermissions", permissions(group));
  }

  private static String permissions(Group group) {
    return group.openings().stream()
        .map(opening -> opening.split(" "))
        .map(
            opening ->
                element("ipProtocol", "tcp")
                    + element("fromPort", opening[0])
                    + element("toPort", opening[0])
                    + element("ipRanges", element("item", element("cidrIp", opening[1]))))
        .map(permission -> element("item", permission))
        .collect(Collectors.joining());
  }
}
