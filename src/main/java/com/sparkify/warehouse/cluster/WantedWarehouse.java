package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.DwhSettings;
import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.SourceSettings;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads out of the settings and the flags which warehouse is wanted. */
public final class WantedWarehouse {
  private static final String NODE_TYPE = "ra3.large";
  private static final String DATABASE = "sparkify";
  private static final String USER = "sparkify_admin";
  private static final int BASE_RPU = 8;
  private static final int MAX_RPU = 32;

  private WantedWarehouse() {}

  /**
   * @throws SparkifyException of usage if the settings do not name a warehouse
   */
  public static ClusterRequest of(Settings settings, PrepareFlags flags) {
    DwhSettings dwh = settings.dwh();
    return new ClusterRequest(
        identifier(settings),
        flags.serverless() ? serverless(flags) : nodes(dwh, flags),
        new Admin(
            dwh.database().orElse(DATABASE), dwh.user().orElse(USER), dwh.password(), dwh.port()),
        new RoleSpec(roleName(settings), flags.managedPolicy(), buckets(settings.source())),
        work(settings),
        flags.publicFrom(),
        flags.life());
  }

  /** The name of the warehouse in AWS. */
  public static String identifier(Settings settings) {
    settings.require(SettingKey.DWH_CLUSTER_IDENTIFIER);
    return settings.dwh().clusterIdentifier().orElseThrow();
  }

  /** The role that the settings name, else one after the warehouse. */
  public static String roleName(Settings settings) {
    return settings.dwh().roleName().orElseGet(() -> "sparkify-" + identifier(settings));
  }

  /** Where the settings allow to write. */
  public static Optional<WorkPrefix> work(Settings settings) {
    return settings.source().work().map(WorkPrefix::of);
  }

  private static Shape nodes(DwhSettings dwh, PrepareFlags flags) {
    boolean single =
        flags.nodes().isEmpty() && dwh.clusterType().filter("single-node"::equals).isPresent();
    int fewest = dwh.clusterType().filter("multi-node"::equals).isPresent() ? 2 : 1;
    return new Shape.Provisioned(
        flags.nodeType().or(dwh::nodeType).orElse(NODE_TYPE),
        single ? 1 : flags.nodes().or(dwh::nodes).orElse(fewest));
  }

  private static Shape serverless(PrepareFlags flags) {
    int base = flags.baseRpu().orElse(BASE_RPU);
    return new Shape.Serverless(base, flags.maxRpu().orElse(Math.max(base, MAX_RPU)));
  }

  /** The buckets that the role has to read; what lies in folders needs none. */
  private static List<String> buckets(SourceSettings source) {
    return Stream.of(source.logs(), source.logJsonPaths(), source.songs())
        .flatMap(Optional::stream)
        .filter(location -> location.startsWith("s3://"))
        .map(location -> location.substring("s3://".length()).split("/", 2)[0])
        .map(WantedWarehouse::bucket)
        .distinct()
        .sorted()
        .toList();
  }

  private static String bucket(String name) {
    if (!name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw SparkifyException.usage(
          "[S3] names a bucket that cannot be: " + name + ".",
          "A bucket has 3 to 63 small letters, digits, dots and hyphens.");
    }
    return name;
  }
}
