package com.sparkify.warehouse.cluster;

/** Renders a prepared warehouse for a person. */
public final class PreparedText {
  private PreparedText() {}

  public static Labels of(Prepared prepared) {
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
        .lines("note", prepared.notes());
  }
}
