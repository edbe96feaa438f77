package com.sparkify.warehouse.cluster;

import java.util.ArrayList;
import java.util.List;

/** Where an existing warehouse is not what was asked for, and is kept as it is. */
record Differences(ClusterRequest wanted, Facts facts) {
  List<String> sentences() {
    List<String> all = new ArrayList<>();
    if (!facts.shape().equals(wanted.shape())) {
      all.add("It is " + facts.shape() + ", not " + wanted.shape() + ": prepare does not resize.");
    }
    if (facts.database() != null && !facts.database().equals(wanted.admin().database())) {
      all.add("Its database is " + facts.database() + ", not " + wanted.admin().database() + ".");
    }
    if (facts.user() != null && !facts.user().equals(wanted.admin().user())) {
      all.add("Its administrator is " + facts.user() + ", not " + wanted.admin().user() + ".");
    }
    facts
        .endpoint()
        .map(Facts.Endpoint::port)
        .filter(port -> port != wanted.admin().port())
        .ifPresent(
            port -> all.add("It listens on port " + port + ", not " + wanted.admin().port() + "."));
    if (facts.network().publiclyAccessible() && wanted.publicFrom().isEmpty()) {
      all.add("It was made reachable from outside its network, and stays so.");
    }
    if (!facts.encrypted()) {
      all.add("It is not encrypted.");
    }
    return all;
  }
}
