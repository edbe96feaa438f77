package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.Optional;

/**
 * The warehouse that is wanted.
 *
 * @param identifier its name in AWS, in lower case
 * @param work where it may write; if absent it gets a bucket of its own
 * @param publicFrom the one range of addresses that may connect from outside its network
 * @param life after which it should be deleted
 */
public record ClusterRequest(
    String identifier,
    Shape shape,
    Admin admin,
    RoleSpec role,
    Optional<WorkPrefix> work,
    Optional<Cidr> publicFrom,
    Optional<Duration> life) {}
