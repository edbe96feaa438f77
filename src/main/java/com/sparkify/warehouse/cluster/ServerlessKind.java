package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Optional;

/** One of the two kinds of resource that a Serverless warehouse consists of. */
interface ServerlessKind {
  /**
   * @param going true while it is being deleted
   */
  record Found(String name, String arn, boolean going) {}

  /** As in "the workgroup dwh". */
  String name();

  /** All of the region, whoever owns them. */
  List<Found> all();

  Optional<Found> find(String name);

  void delete(String name);
}
