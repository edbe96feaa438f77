package com.sparkify.warehouse.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS says about a warehouse.
 *
 * @param state in the words of AWS, in lower case
 * @param endpoint absent until the warehouse has been created
 * @param secretArn where Secrets Manager keeps the administrator's password
 * @param created absent while AWS does not say
 */
public record Facts(
    String identifier,
    Shape shape,
    String state,
    Optional<Endpoint> endpoint,
    String database,
    String user,
    Optional<String> secretArn,
    Network network,
    List<RoleUse> roles,
    boolean encrypted,
    String version,
    Optional<Instant> created,
    Map<String, String> tags) {

  /** Where a client connects. */
  public record Endpoint(String host, int port) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** The network it lives in; {@code groups} are ids of security groups. */
  public record Network(Optional<String> vpc, List<String> groups, boolean publiclyAccessible) {}

  /** A role it may take; {@code status} as AWS words it, for example "in-sync". */
  public record RoleUse(String arn, String status) {}

  Health health() {
    return Health.of(state);
  }

  boolean uses(String roleArn) {
    return roles.stream().anyMatch(role -> role.arn().equals(roleArn));
  }

  /** When it should have been deleted. */
  public Optional<Expiry> expiry() {
    return Expiry.read(tags);
  }
}
