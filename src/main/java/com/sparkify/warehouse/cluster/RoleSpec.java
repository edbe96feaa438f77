package com.sparkify.warehouse.cluster;

import java.util.List;

/**
 * The role with which the warehouse reads S3.
 *
 * @param managedPolicy true to allow reading every bucket, by the policy that AWS keeps
 * @param dataBuckets the buckets to read, by name, in a fixed order
 */
public record RoleSpec(String name, boolean managedPolicy, List<String> dataBuckets) {
  public RoleSpec {
    dataBuckets = List.copyOf(dataBuckets);
  }
}
