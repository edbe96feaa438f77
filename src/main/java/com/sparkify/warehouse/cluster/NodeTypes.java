package com.sparkify.warehouse.cluster;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Node types that AWS no longer makes clusters of, and what takes their place. */
final class NodeTypes {
  private static final Map<String, String> TODAY =
      Map.of(
          "dc1.large", "ra3.large",
          "dc1.8xlarge", "ra3.4xlarge",
          "dc2.large", "ra3.large",
          "dc2.8xlarge", "ra3.4xlarge",
          "ds1.xlarge", "ra3.xlplus",
          "ds1.8xlarge", "ra3.4xlarge",
          "ds2.xlarge", "ra3.xlplus",
          "ds2.8xlarge", "ra3.4xlarge");

  private NodeTypes() {}

  /** What to take instead; empty if the type is not retired as far as is known. */
  static Optional<String> successor(String nodeType) {
    String type = nodeType.toLowerCase(Locale.ROOT);
    return type.matches("d[cs][12]\\..*")
        ? Optional.of(TODAY.getOrDefault(type, "ra3.large"))
        : Optional.empty();
  }

  /** False for the great ones, of which AWS wants two or more. */
  static boolean worksAlone(String nodeType) {
    return !nodeType.matches("(ra3|rg)\\.\\d+xlarge|rg\\.xlarge");
  }
}
