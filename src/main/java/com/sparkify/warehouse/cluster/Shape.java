package com.sparkify.warehouse.cluster;

/** What computes: nodes that run all the time, or capacity that runs while queries do. */
public sealed interface Shape {
  /** A cluster; one node is single-node. */
  record Provisioned(String nodeType, int nodes) implements Shape {
    @Override
    public String toString() {
      return nodes + " x " + nodeType;
    }
  }

  /** A namespace and a workgroup; capacities in RPU, of 16 GB each. */
  record Serverless(int baseRpu, int maxRpu) implements Shape {
    @Override
    public String toString() {
      return "Serverless, " + baseRpu + " to " + maxRpu + " RPU";
    }
  }
}
