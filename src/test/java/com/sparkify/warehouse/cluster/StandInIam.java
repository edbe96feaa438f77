package com.sparkify.warehouse.cluster;

import static com.sparkify.warehouse.cluster.StandInAnswer.element;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Roles and their policies. */
final class StandInIam implements StandInService {
  private static final class Role {
    private final String path;
    private final Map<String, String> tags;
    private final Map<String, String> inline = new TreeMap<>();
    private final Set<String> attached = new TreeSet<>();

    Role(String path, Map<String, String> tags) {
      this.path = path;
      this.tags = tags;
    }
  }

  private final Map<String, Role> roles = new LinkedHashMap<>();

  void addForeign(String name) {
    roles.put(name, new Role("/", Map.of()));
  }

  List<String> roles() {
    return roles.keySet().stream().map(name -> "role " + name).toList();
  }

  String policy(String role) {
    return String.join("\n", roles.get(role).inline.values());
  }

  Set<String> attached(String role) {
    return roles.get(role).attached;
  }

  @Override
  public StandInAnswer answer(StandInCall call) throws StandInRefusal {
    if (call.operation().equals("ListRoles")) {
      return listed(call);
    }
    String name = call.get("RoleName");
    if (call.operation().equals("CreateRole")) {
      return created(call, name);
    }
    Role role = roles.get(name);
    if (role == null) {
      throw new StandInRefusal(404, "NoSuchEntity", "The role " + name + " cannot be found.");
    }
    return StandInAnswer.result(call, onRole(call, name, role));
  }

  private StandInAnswer listed(StandInCall call) {
    String members =
        roles.entrySet().stream()
            .filter(role -> role.getValue().path.startsWith(call.get("PathPrefix")))
            .map(role -> element("member", described(role.getKey(), role.getValue(), false)))
            .collect(Collectors.joining());
    return StandInAnswer.result(call, element("Roles", members));
  }

  private StandInAnswer created(StandInCall call, String name) throws StandInRefusal {
    if (roles.containsKey(name)) {
      throw new StandInRefusal(409, "EntityAlreadyExists", "Role " + name + " already exists.");
    }
    roles.put(name, new Role(call.get("Path"), call.tags("Tags")));
    return StandInAnswer.result(call, element("Role", described(name, roles.get(name), true)));
  }

  private String onRole(StandInCall call, String name, Role role) throws StandInRefusal {
    return switch (call.operation()) {
      case "GetRole" -> element("Role", described(name, role, true));
      case "ListRoleTags" -> element("Tags", StandInAnswer.tags("member", role.tags));
      case "GetRolePolicy" -> inline(role, call.get("PolicyName"));
      case "PutRolePolicy" ->
          done(() -> role.inline.put(call.get("PolicyName"), call.get("PolicyDocument")));
      case "AttachRolePolicy" -> done(() -> role.attached.add(call.get("PolicyArn")));
      case "DetachRolePolicy" -> done(() -> role.attached.remove(call.get("PolicyArn")));
      case "DeleteRolePolicy" -> done(() -> role.inline.remove(call.get("PolicyName")));
      case "ListRolePolicies" ->
          element(
              "PolicyNames",
              role.inline.keySet().stream()
                  .map(policy -> element("member", policy))
                  .collect(Collectors.joining()));
      case "ListAttachedRolePolicies" ->
          element(
              "AttachedPolicies",
              role.attached.stream()
                  .map(arn -> element("member", element("PolicyArn", arn)))
                  .collect(Collectors.joining()));
      case "DeleteRole" -> deleted(name, role);
      default -> throw new StandInRefusal(400, "InvalidAction", call.operation());
    };
  }

  private String deleted(String name, Role role) throws StandInRefusal {
    if (!role.inline.isEmpty() || !role.attached.isEmpty()) {
      throw new StandInRefusal(409, "DeleteConflict", "Cannot delete entity, must detach first.");
    }
    roles.remove(name);
    return "";
  }

  private static String inline(Role role, String policy) throws StandInRefusal {
    if (!role.inline.containsKey(policy)) {
      throw new StandInRefusal(404, "NoSuchEntity", "The role policy cannot be found.");
    }
    return element(
        "PolicyDocument", URLEncoder.encode(role.inline.get(policy), StandardCharsets.UTF_8));
  }

  private static String done(Runnable change) {
    change.run();
    return "";
  }

  private static String described(String name, Role role, boolean withTags) {
    String arn = "arn:aws:iam::" + AwsStandIn.ACCOUNT + ":role" + role.path + name;
    return element("RoleName", name)
        + element("Path", role.path)
        + element("Arn", arn)
        + (withTags ? element("Tags", StandInAnswer.tags("member", role.tags)) : "");
  }
}
