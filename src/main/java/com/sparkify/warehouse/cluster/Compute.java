package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Optional;

/** The part of a warehouse that computes, and costs: a cluster, or a Serverless workgroup. */
interface Compute {
  /** As in "the cluster dwh". */
  String name();

  /** How a user asks for this kind: "with --serverless" or "without". */
  String flag();

  /** Empty if there is none; also what is not ours is told. */
  Optional<Facts> facts();

  /** Creates what is missing; does not wait until it can be used. */
  void create(ClusterRequest request, Foundation foundation);

  /** What has to change in one that can be used, each change to be made when it can be used. */
  List<Runnable> adjustments(Facts facts, Foundation foundation);
}
