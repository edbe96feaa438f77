package com.sparkify.warehouse.cluster;

import static com.sparkify.warehouse.cluster.StandInAnswer.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Clusters, which take some looks to be created and to be deleted. */
final class StandInRedshift implements StandInService {
  private static final class Cluster {
    private final Map<String, String> settings;
    private final Map<String, String> tags;
    private final List<String> roles;
    private List<String> groups;
    private final StandInState state;

    Cluster(StandInCall call, StandInState state) {
      this.settings = new TreeMap<>(call.parameters());
      this.tags = call.tags("Tags");
      this.roles = new ArrayList<>(call.list("IamRoles"));
      this.groups = call.list("VpcSecurityGroupIds");
      this.state = state;
    }
  }

  private static final String HOST = "(host)";
  private static final String PORT = "(port)";

  private final Map<String, Cluster> clusters = new LinkedHashMap<>();
  private List<String> afterCreation = List.of("creating", "available");
  private List<String> beforeDeletion = List.of("deleting");
  private final Map<String, String> really = new TreeMap<>();
  private boolean failed;

  /** The states of the next cluster after the first, which is "creating". */
  void creationPasses(String... states) {
    afterCreation = List.of(states);
  }

  void deletionPasses(String... states) {
    beforeDeletion = List.of(states);
  }

  /** What is modifying has failed at it. */
  void breaks() {
    failed = true;
  }

  void set(String cluster, String state) {
    clusters.get(cluster).state.pass(state, List.of());
  }

  void addForeign(String name) {
    StandInCall call =
        new StandInCall(
            "redshift",
            "CreateCluster",
            Map.of("NodeType", "ra3.large", "MasterUsername", "u", "DBName", "d", "Port", "5439"));
    clusters.put(name, new Cluster(call, new StandInState("available", List.of())));
  }

  /** A cluster that somebody else made, and that really answers at an address of this machine. */
  void addRunning(String name, int port, String database, String user, String roleArn) {
    Map<String, String> parameters =
        Map.of(
            "NodeType",
            "ra3.large",
            "MasterUsername",
            user,
            "DBName",
            database,
            "Port",
            Integer.toString(port),
            "IamRoles.IamRoleArn.1",
            roleArn,
            HOST,
            "127.0.0.1");
    StandInCall call = new StandInCall("redshift", "CreateCluster", parameters);
    clusters.put(name, new Cluster(call, new StandInState("available", List.of())));
  }

  /** Clusters that are made from now on really answer, at this port of this machine. */
  void answersAt(int port) {
    really.putAll(Map.of(HOST, "127.0.0.1", PORT, Integer.toString(port)));
  }

  List<String> clusters() {
    return clusters.entrySet().stream()
        .filter(cluster -> !cluster.getValue().state.gone())
        .map(cluster -> "cluster " + cluster.getKey())
        .toList();
  }

  Map<String, String> tags(String name) {
    return clusters.get(name).tags;
  }

  @Override
  public StandInAnswer answer(StandInCall call) throws StandInRefusal {
    clusters.values().removeIf(cluster -> cluster.state.gone());
    String name = call.get("ClusterIdentifier");
    return switch (call.operation()) {
      case "CreateCluster" -> create(call, name);
      case "DescribeClusters" -> describe(call, name);
      case "CreateTags" -> tag(call);
      default -> StandInAnswer.result(call, element("Cluster", onCluster(call, name)));
    };
  }

  private StandInAnswer create(StandInCall call, String name) throws StandInRefusal {
    if (clusters.containsKey(name)) {
      throw new StandInRefusal(400, "ClusterAlreadyExists", "Cluster already exists");
    }
    Cluster cluster = new Cluster(call, new StandInState("creating", afterCreation));
    cluster.settings.putAll(really);
    clusters.put(name, cluster);
    return StandInAnswer.result(call, element("Cluster", described(name, "creating")));
  }

  private StandInAnswer describe(StandInCall call, String name) throws StandInRefusal {
    if (name != null) {
      String state = cluster(name).state.look();
      return StandInAnswer.result(
          call, element("Clusters", element("Cluster", described(name, state))));
    }
    String all =
        clusters.entrySet().stream()
            .map(c -> element("Cluster", described(c.getKey(), c.getValue().state.now())))
            .collect(Collectors.joining());
    return StandInAnswer.result(call, element("Clusters", all));
  }

  private StandInAnswer tag(StandInCall call) throws StandInRefusal {
    String arn = call.get("ResourceName");
    cluster(arn.substring(arn.lastIndexOf(':') + 1)).tags.putAll(call.tags("Tags"));
    return StandInAnswer.result(call, "");
  }

  private String onCluster(StandInCall call, String name) throws StandInRefusal {
    Cluster cluster = cluster(name);
    if (List.of("creating", "modifying").contains(cluster.state.now())) {
      throw new StandInRefusal(400, "InvalidClusterState", "There is an operation running");
    }
    switch (call.operation()) {
      case "PauseCluster" -> cluster.state.pass("pausing", List.of("paused"));
      case "ResumeCluster" -> cluster.state.pass("resuming", List.of("available"));
      case "DeleteCluster" -> cluster.state.vanish("deleting", beforeDeletion);
      case "ModifyClusterIamRoles" -> cluster.roles.addAll(call.list("AddIamRoles"));
      case "ModifyCluster" -> {
        cluster.settings.putAll(call.parameters());
        cluster.groups = call.list("VpcSecurityGroupIds");
        cluster.state.pass("modifying", List.of("available"));
      }
      default -> throw new StandInRefusal(400, "InvalidAction", call.operation());
    }
    return described(name, cluster.state.now());
  }

  private Cluster cluster(String name) throws StandInRefusal {
    Cluster cluster = clusters.get(name);
    if (cluster == null) {
      throw new StandInRefusal(404, "ClusterNotFound", "Cluster " + name + " not found.");
    }
    return cluster;
  }

  private String described(String name, String state) {
    Cluster cluster = clusters.get(name);
    Map<String, String> values = new TreeMap<>(Map.of("ClusterIdentifier", name));
    values.put("ClusterStatus", state);
    values.put("ClusterAvailabilityStatus", state.equals("modifying") && failed ? "Failed" : null);
    for (String copied : List.of("NodeType", "NumberOfNodes", "DBName", "MasterUsername")) {
      values.put(copied, cluster.settings.get(copied));
    }
    values.put("PubliclyAccessible", cluster.settings.getOrDefault("PubliclyAccessible", "false"));
    values.put("Encrypted", cluster.settings.getOrDefault("Encrypted", "true"));
    values.put("VpcId", "vpc-1");
    values.put("ClusterVersion", "1.0");
    values.put("ClusterCreateTime", "2026-11-01T00:00:00Z");
    if (!state.equals("creating")) {
      values.put("Endpoint", endpoint(name, cluster));
    }
    if (cluster.settings.containsKey("ManageMasterPassword")) {
      values.put("MasterPasswordSecretArn", "arn:aws:secretsmanager:secret:" + name);
    }
    values.put("Tags", StandInAnswer.tags("Tag", cluster.tags));
    values.put("IamRoles", roles(cluster));
    values.put("VpcSecurityGroups", groups(cluster));
    return StandInAnswer.elements(values);
  }

  private static String endpoint(String name, Cluster cluster) {
    String host = name + ".abc.us-west-2.redshift.amazonaws.com";
    return element("Address", cluster.settings.getOrDefault(HOST, host))
        + element("Port", cluster.settings.getOrDefault(PORT, cluster.settings.get("Port")));
  }

  private static String roles(Cluster cluster) {
    return cluster.roles.stream()
        .map(arn -> element("IamRoleArn", arn) + element("ApplyStatus", "in-sync"))
        .map(role -> element("ClusterIamRole", role))
        .collect(Collectors.joining());
  }

  private static String groups(Cluster cluster) {
    return cluster.groups.stream()
        .map(id -> element("VpcSecurityGroup", element("VpcSecurityGroupId", id)))
        .collect(Collectors.joining());
  }
}
