package com.sparkify.warehouse.cluster;

/** Renders a prepared warehouse: for a person, and for a program. */
public final class PreparedText {
  private PreparedText() {}

  /** Labels and values. */
  public static String text(Prepared prepared) {
    ClusterConnection connection = prepared.connection();
    return new Labels()
        .line("warehouse", connection.identifier() + " (" + prepared.shape() + ")")
        .line("endpoint", connection.endpoint())
        .line("database", connection.database())
        .line("user", connection.user())
        .line("password", connection.secretArn().map(arn -> "in Secrets Manager: " + arn))
        .line("role", connection.roleArn())
        .line("work prefix", connection.work())
        .line("cost", StatusText.cost(prepared.cost()))
        .line("delete after", connection.expiry().map(Expiry::at))
        .lines("note", prepared.notes())
        .text();
  }

  /** One object on one line. */
  public static String json(Prepared prepared) {
    ClusterConnection connection = prepared.connection();
    return Json.object(
        json -> {
          json.put("identifier", connection.identifier());
          StatusJson.shape(json, prepared.shape());
          json.put("host", connection.endpoint().host())
              .put("port", connection.endpoint().port())
              .put("database", connection.database())
              .put("user", connection.user())
              .put("secretArn", connection.secretArn())
              .put("roleArn", connection.roleArn())
              .put("work", connection.work())
              .put("expires", connection.expiry().map(Expiry::at))
              .put("usdPerHour", prepared.cost().usdPerHour())
              .list("notes", prepared.notes());
        });
  }
}
