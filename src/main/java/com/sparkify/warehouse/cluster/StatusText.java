package com.sparkify.warehouse.cluster;

import java.math.RoundingMode;
import java.util.List;

/** Renders a status for a person. */
public final class StatusText {
  private StatusText() {}

  public static Labels of(ClusterStatus status) {
    Facts facts = status.facts();
    Labels labels =
        new Labels()
            .line(
                "warehouse", facts.identifier() + (status.ours() ? "" : " (not made by sparkify)"))
            .line("size", facts.shape())
            .line("state", facts.state())
            .line("endpoint", facts.endpoint())
            .line("database", facts.database())
            .line("user", facts.user())
            .line("password", facts.secretArn().map(arn -> "in Secrets Manager: " + arn))
            .line("network", facts.network().vpc())
            .line("public", facts.network().publiclyAccessible() ? "yes" : "no")
            .lines("lets in", openings(status.groups()))
            .lines("role", roles(facts))
            .line("encrypted", facts.encrypted() ? "yes" : "no")
            .line("version", facts.version())
            .line("age", status.age().map(Durations::text));
    return cost(labels, status);
  }

  static String cost(CostEstimate cost) {
    return cost.usdPerHour()
            .map(usd -> "about " + usd.setScale(2, RoundingMode.HALF_UP) + " USD an hour: ")
            .orElse("")
        + cost.basis();
  }

  private static Labels cost(Labels labels, ClusterStatus status) {
    return labels
        .line("cost", cost(status.cost()))
        .line("cost so far", status.costSoFar().map(usd -> "at most " + usd + " USD"))
        .line("delete after", status.facts().expiry().map(Expiry::at));
  }

  private static List<String> openings(List<ClusterStatus.Group> groups) {
    return groups.stream()
        .flatMap(
            group ->
                group.lets().isEmpty()
                    ? List.of("nothing by " + named(group)).stream()
                    : group.lets().stream().map(opening -> opening + " by " + named(group)))
        .toList();
  }

  private static String named(ClusterStatus.Group group) {
    return group.id() + " " + group.name();
  }

  private static List<String> roles(Facts facts) {
    return facts.roles().stream().map(role -> role.arn() + " (" + role.status() + ")").toList();
  }
}
