package com.sparkify.warehouse.cluster;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A warehouse as a person reviews it.
 *
 * @param ours true if it carries our tag, so that it may be changed and deleted
 * @param groups its security groups and what they let in
 * @param age since it was created
 * @param costSoFar in US dollars, at most: as if it had never been paused; absent for Serverless,
 *     which costs by use
 * @param warning if it was meant to be deleted by now
 */
public record ClusterStatus(
    Facts facts,
    boolean ours,
    List<Group> groups,
    Optional<Duration> age,
    CostEstimate cost,
    Optional<BigDecimal> costSoFar,
    Optional<String> warning) {

  /** A security group; {@code lets} is empty if nothing comes in. */
  public record Group(String id, String name, List<Opening> lets) {}

  /**
   * Who may come in by which ports.
   *
   * @param ports for example "5439", "5431-5455" or "all"
   * @param from a range of addresses, or the id of a group or list of addresses
   */
  public record Opening(String protocol, String ports, String from) {
    @Override
    public String toString() {
      return protocol + " " + ports + " from " + from;
    }
  }
}
