package com.sparkify.warehouse.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Namespaces and workgroups, each of which takes a look or two to come and to go. */
final class StandInServerless implements StandInService {
  private record Thing(Map<String, String> settings, Map<String, String> tags, StandInState state) {
    String get(String setting) {
      return settings.get(setting);
    }
  }

  private final Map<String, Thing> namespaces = new LinkedHashMap<>();
  private final Map<String, Thing> workgroups = new LinkedHashMap<>();
  private List<String> workgroupPasses = List.of("CREATING", "AVAILABLE");
  private List<String> deletionPasses = List.of("DELETING");
  private int realPort;

  void creationPasses(String... states) {
    workgroupPasses = List.of(states);
  }

  void deletionPasses(String... states) {
    deletionPasses = List.of(states);
  }

  /** Workgroups really answer from now on, at this port of this machine. */
  void answersAt(int port) {
    realPort = port;
  }

  List<String> names() {
    return IntStream.range(0, 2)
        .boxed()
        .flatMap(
            kind ->
                (kind == 0 ? workgroups : namespaces)
                    .entrySet().stream()
                        .filter(thing -> !thing.getValue().state().gone())
                        .map(thing -> (kind == 0 ? "workgroup " : "namespace ") + thing.getKey()))
        .toList();
  }

  Map<String, String> tags(String namespace) {
    return namespaces.get(namespace).tags();
  }

  Map<String, String> workgroupTags(String workgroup) {
    return workgroups.get(workgroup).tags();
  }

  @Override
  public StandInAnswer answer(StandInCall call) throws StandInRefusal {
    namespaces.values().removeIf(thing -> thing.state().gone());
    workgroups.values().removeIf(thing -> thing.state().gone());
    return StandInAnswer.json(
        switch (call.operation()) {
          case "ListNamespaces" -> listed("namespaces", namespaces, this::namespace);
          case "ListWorkgroups" -> listed("workgroups", workgroups, this::workgroup);
          case "ListTagsForResource" -> tags(byArn(call));
          case "TagResource" -> retagged(call);
          default -> one(call);
        });
  }

  private String one(StandInCall call) throws StandInRefusal {
    boolean group = call.operation().endsWith("Workgroup");
    Map<String, Thing> things = group ? workgroups : namespaces;
    String name = call.get(group ? "workgroupName" : "namespaceName");
    if (call.operation().startsWith("Create")) {
      if (things.containsKey(name)) {
        throw new StandInRefusal(400, "ConflictException", name + " exists");
      }
      List<String> passes = group ? workgroupPasses : List.of("AVAILABLE");
      StandInState state = new StandInState(group ? "CREATING" : "MODIFYING", passes);
      things.put(name, new Thing(new TreeMap<>(call.parameters()), call.tags("tags"), state));
    }
    if (!things.containsKey(name)) {
      throw new StandInRefusal(400, "ResourceNotFoundException", name + " not found");
    }
    Thing thing = things.get(name);
    if (call.operation().startsWith("Delete")) {
      delete(group, name, thing);
    }
    if (call.operation().startsWith("Update")) {
      thing.settings().putAll(call.parameters());
      thing.state().pass("MODIFYING", List.of("AVAILABLE"));
    }
    return group
        ? "{\"workgroup\":" + workgroup(name, thing) + "}"
        : "{\"namespace\":" + namespace(name, thing) + "}";
  }

  private void delete(boolean group, String name, Thing thing) throws StandInRefusal {
    if (!group && workgroups.containsKey(name)) {
      throw new StandInRefusal(400, "ConflictException", "There is a workgroup");
    }
    if (!thing.state().now().equals("AVAILABLE")) {
      throw new StandInRefusal(400, "ConflictException", "There is an operation running");
    }
    thing.state().vanish("DELETING", deletionPasses);
  }

  private interface Description {
    String of(String name, Thing thing);
  }

  private static String listed(String list, Map<String, Thing> things, Description description) {
    String members =
        things.entrySet().stream()
            .map(thing -> description.of(thing.getKey(), thing.getValue()))
            .collect(Collectors.joining(","));
    return "{\"" + list + "\":[" + members + "]}";
  }

  private String namespace(String name, Thing thing) {
    String roles = listed(thing, "iamRoles", "IamRole(applyStatus=in-sync, iamRoleArn=%s)");
    return String.format(
        "{\"namespaceName\":\"%1$s\",\"namespaceArn\":\"arn:namespace/%1$s\",\"status\":\"%2$s\","
            + "\"dbName\":\"%3$s\",\"adminUsername\":\"%4$s\",\"iamRoles\":[%5$s],"
            + "\"adminPasswordSecretArn\":\"arn:secret:%1$s\","
            + "\"creationDate\":\"2026-11-01T00:00:00Z\"}",
        name, thing.state().look(), thing.get("dbName"), thing.get("adminUsername"), roles);
  }

  private String workgroup(String name, Thing thing) {
    String groups = listed(thing, "securityGroupIds", "%s");
    return String.format(
        "{\"workgroupName\":\"%1$s\",\"workgroupArn\":\"arn:workgroup/%1$s\",\"status\":\"%2$s\","
            + "\"baseCapacity\":%3$s,\"maxCapacity\":%4$s,\"publiclyAccessible\":%5$s,"
            + "\"securityGroupIds\":[%6$s],\"creationDate\":\"2026-11-01T00:00:00Z\","
            + "\"endpoint\":{\"address\":\"%8$s\","
            + "\"port\":%7$s,\"vpcEndpoints\":[{\"vpcId\":\"vpc-1\"}]}}",
        name,
        thing.state().look(),
        thing.get("baseCapacity"),
        thing.get("maxCapacity"),
        thing.get("publiclyAccessible"),
        groups,
        realPort == 0 ? thing.get("port") : realPort,
        realPort == 0 ? name + ".123.us-west-2.redshift-serverless.amazonaws.com" : "127.0.0.1");
  }

  /** The members of a list, each in its form and in quotes. */
  private static String listed(Thing thing, String setting, String form) {
    return thing.settings().entrySet().stream()
        .filter(member -> member.getKey().startsWith(setting + "."))
        .map(member -> "\"" + form.formatted(member.getValue()) + "\"")
        .collect(Collectors.joining(","));
  }

  private Thing byArn(StandInCall call) throws StandInRefusal {
    String[] arn = call.get("resourceArn").split("[:/]");
    Thing thing = (arn[1].equals("namespace") ? namespaces : workgroups).get(arn[2]);
    if (thing == null) {
      throw new StandInRefusal(400, "ResourceNotFoundException", "not found");
    }
    return thing;
  }

  private static String tags(Thing thing) {
    return thing.tags().entrySet().stream()
        .map(
            tag -> String.format("{\"key\":\"%s\",\"value\":\"%s\"}", tag.getKey(), tag.getValue()))
        .collect(Collectors.joining(",", "{\"tags\":[", "]}"));
  }

  private String retagged(StandInCall call) throws StandInRefusal {
    byArn(call).tags().putAll(call.tags("tags"));
    return "{}";
  }
}
