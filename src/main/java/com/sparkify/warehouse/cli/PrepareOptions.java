package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.Cidr;
import com.sparkify.warehouse.cluster.MyAddress;
import com.sparkify.warehouse.cluster.PrepareFlags;
import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that say what warehouse to prepare in AWS. */
final class PrepareOptions {
  private static final String MY_ADDRESS = "my-ip";

  @Option(
      names = "--node-type",
      paramLabel = "TYPE",
      description = "Node type, instead of DWH_NODE_TYPE (default: ra3.large).")
  private String nodeType;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      description = "Number of nodes, instead of DWH_NUM_NODES; one is a single-node cluster.")
  private Integer nodes;

  @Option(
      names = "--serverless",
      description = "Make a Serverless namespace and workgroup instead of a cluster.")
  private boolean serverless;

  @Option(
      names = "--base-rpu",
      paramLabel = "N",
      description = "Capacity of a Serverless query, 16 GB each (default: 8).")
  private Integer baseRpu;

  @Option(
      names = "--max-rpu",
      paramLabel = "N",
      description = "Most capacity that Serverless may take (default: 32).")
  private Integer maxRpu;

  @Option(
      names = "--managed-policy",
      description =
          "Let the role read every bucket, by AmazonS3ReadOnlyAccess, not only those of the data.")
  private boolean managedPolicy;

  @Option(
      names = "--public-from",
      paramLabel = "my-ip|CIDR",
      description = "Open the port to this address or range, and to nothing else.")
  private String publicFrom;

  @Option(
      names = "--open-to-the-world",
      description = "Allow --public-from to be a range wider than /8, such as 0.0.0.0/0.")
  private boolean openToTheWorld;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      description = "Note when it should be deleted, such as 2h; commands warn once that is past.",
      converter = DurationConverter.class)
  private Duration life;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description =
          "How long to wait, all in all, until it can be used (default: ${DEFAULT-VALUE}).",
      converter = DurationConverter.class,
      defaultValue = Cloud.PATIENCE)
  private Duration timeout;

  /**
   * The flags, the address of this machine found out if it is asked for.
   *
   * @throws SparkifyException of usage if they contradict each other
   */
  PrepareFlags flags() {
    refuseContradictions();
    return new PrepareFlags(
        Optional.ofNullable(nodeType),
        Optional.ofNullable(nodes),
        serverless,
        Optional.ofNullable(baseRpu),
        Optional.ofNullable(maxRpu),
        managedPolicy,
        Optional.ofNullable(publicFrom).map(this::range),
        Optional.ofNullable(life));
  }

  Duration timeout() {
    return timeout;
  }

  private Cidr range(String from) {
    return from.equalsIgnoreCase(MY_ADDRESS) ? MyAddress.ask() : Cidr.of(from, openToTheWorld);
  }

  private void refuseContradictions() {
    if (serverless && (nodeType != null || nodes != null)) {
      throw SparkifyException.usage(
          "--serverless has no nodes.", "Leave out --node-type and --nodes, or --serverless.");
    }
    if (!serverless && (baseRpu != null || maxRpu != null)) {
      throw SparkifyException.usage(
          "--base-rpu and --max-rpu are capacities of Serverless.", "Add --serverless.");
    }
    if (openToTheWorld && publicFrom == null) {
      throw SparkifyException.usage(
          "--open-to-the-world does nothing by itself.", "Add --public-from 0.0.0.0/0.");
    }
  }
}
