package com.sparkify.warehouse.cluster;

import java.util.Optional;

/**
 * How a prepared warehouse is used.
 *
 * @param secretArn where Secrets Manager keeps the administrator's password; absent if one was
 *     given
 * @param roleArn the role with which COPY reads S3
 * @param work where COPY's own files may be written
 * @param expiry when it should have been deleted
 */
public record ClusterConnection(
    String identifier,
    Facts.Endpoint endpoint,
    String database,
    String user,
    Optional<String> secretArn,
    String roleArn,
    WorkPrefix work,
    Optional<Expiry> expiry) {
  static ClusterConnection of(Facts facts, String roleArn, WorkPrefix work) {
    return new ClusterConnection(
        facts.identifier(),
        facts.endpoint().orElseThrow(),
        facts.database(),
        facts.user(),
        facts.secretArn(),
        roleArn,
        work,
        facts.expiry());
  }
}
