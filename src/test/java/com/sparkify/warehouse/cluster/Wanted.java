package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The requests of the tests: a plain one, and what may be different. */
record Wanted(
    Shape shape,
    String role,
    Optional<Secret> password,
    boolean managedPolicy,
    Optional<WorkPrefix> work,
    Optional<Cidr> publicFrom,
    Optional<Duration> life) {
  static final String IDENTIFIER = "dwh";
  static final String ROLE = "dwhRole";

  static Wanted cluster() {
    return of(new Shape.Provisioned("ra3.large", 2));
  }

  static Wanted serverless() {
    return of(new Shape.Serverless(8, 32));
  }

  static Wanted of(Shape shape) {
    return new Wanted(
        shape, ROLE, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Wanted readingAs(String name) {
    return new Wanted(shape, name, password, managedPolicy, work, publicFrom, life);
  }

  Wanted password(String text) {
    return new Wanted(
        shape, role, Optional.of(Secret.of(text)), managedPolicy, work, publicFrom, life);
  }

  Wanted byManagedPolicy() {
    return new Wanted(shape, role, password, true, work, publicFrom, life);
  }

  Wanted workingIn(String location) {
    WorkPrefix prefix = WorkPrefix.of(location);
    return new Wanted(shape, role, password, managedPolicy, Optional.of(prefix), publicFrom, life);
  }

  Wanted from(String cidr) {
    Cidr range = Cidr.of(cidr, true);
    return new Wanted(shape, role, password, managedPolicy, work, Optional.of(range), life);
  }

  Wanted living(Duration time) {
    return new Wanted(shape, role, password, managedPolicy, work, publicFrom, Optional.of(time));
  }

  ClusterRequest request() {
    return new ClusterRequest(
        IDENTIFIER,
        shape,
        new Admin("sparkify", "maria", password, 5439),
        new RoleSpec(role, managedPolicy, List.of("udacity-dend")),
        work,
        publicFrom,
        life);
  }
}
