package com.sparkify.warehouse.cluster;

import java.io.IOException;
import java.time.Duration;

/** Renders a status for a program: one object on one line. */
public final class StatusJson {
  private StatusJson() {}

  public static String render(ClusterStatus status) {
    Facts facts = status.facts();
    return Json.object(
        json -> {
          json.put("identifier", facts.identifier()).put("ours", status.ours());
          shape(json, facts.shape());
          json.put("state", facts.state());
          endpoint(json, facts);
          json.put("database", facts.database())
              .put("user", facts.user())
              .put("secretArn", facts.secretArn())
              .put("vpc", facts.network().vpc())
              .put("publiclyAccessible", facts.network().publiclyAccessible())
              .list("securityGroups", status.groups().stream().map(StatusJson::group).toList())
              .list("roles", facts.roles().stream().map(StatusJson::role).toList())
              .put("encrypted", facts.encrypted())
              .put("version", facts.version())
              .put("created", facts.created())
              .put("ageSeconds", status.age().map(Duration::toSeconds))
              .put("expires", facts.expiry().map(Expiry::at))
              .put("usdPerHour", status.cost().usdPerHour())
              .put("usdSoFarAtMost", status.costSoFar());
        });
  }

  static void shape(Json json, Shape shape) throws IOException {
    if (shape instanceof Shape.Provisioned nodes) {
      json.put("kind", "provisioned").put("nodeType", nodes.nodeType()).put("nodes", nodes.nodes());
    } else if (shape instanceof Shape.Serverless rpu) {
      json.put("kind", "serverless").put("baseRpu", rpu.baseRpu()).put("maxRpu", rpu.maxRpu());
    }
  }

  private static void endpoint(Json json, Facts facts) throws IOException {
    json.put("host", facts.endpoint().map(Facts.Endpoint::host))
        .put("port", facts.endpoint().map(Facts.Endpoint::port));
  }

  private static Json.Members group(ClusterStatus.Group group) {
    return json ->
        json.put("id", group.id())
            .put("name", group.name())
            .list("lets", group.lets().stream().map(StatusJson::opening).toList());
  }

  private static Json.Members opening(ClusterStatus.Opening opening) {
    return json ->
        json.put("protocol", opening.protocol())
            .put("ports", opening.ports())
            .put("from", opening.from());
  }

  private static Json.Members role(Facts.RoleUse role) {
    return json -> json.put("arn", role.arn()).put("status", role.status());
  }
}
