package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.Change;
import com.sparkify.warehouse.cluster.Changes;
import com.sparkify.warehouse.cluster.ClusterRequest;
import com.sparkify.warehouse.cluster.Prepare;
import com.sparkify.warehouse.cluster.Prepared;
import com.sparkify.warehouse.cluster.RequestRules;
import com.sparkify.warehouse.cluster.WantedWarehouse;
import com.sparkify.warehouse.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings the warehouse of the settings into being in AWS, and shows how that goes. */
final class Preparation {
  private final Console console;
  private final Settings settings;
  private final ClusterRequest request;
  private final Duration timeout;

  /**
   * @throws com.sparkify.warehouse.error.SparkifyException of usage, before AWS is asked
   */
  Preparation(Console console, Settings settings, PrepareOptions options) {
    this.console = console;
    this.settings = settings;
    this.request = WantedWarehouse.of(settings, options.flags());
    this.timeout = options.timeout();
    RequestRules.check(request);
  }

  /** Completes what is missing and waits until the warehouse can be used. */
  Prepared run() {
    try (Cloud cloud = Cloud.of(console, settings)) {
      return new Prepare(cloud.aws(), cloud.changes(), cloud.waiting(timeout))
          .run(request)
          .orElseThrow();
    }
  }

  /** Prints the calls that are missing, and makes none of them. */
  void rehearse() {
    List<Change> calls = new ArrayList<>();
    try (Cloud cloud = Cloud.of(console, settings)) {
      new Prepare(cloud.aws(), Changes.rehearsed(calls::add), cloud.waiting(timeout)).run(request);
      cloud.print(calls);
    }
  }
}
