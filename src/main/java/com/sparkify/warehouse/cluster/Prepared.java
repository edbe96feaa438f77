package com.sparkify.warehouse.cluster;

import java.util.List;

/**
 * A warehouse that can be used.
 *
 * @param notes where it differs from what was asked for, a sentence each
 */
public record Prepared(
    ClusterConnection connection, Shape shape, CostEstimate cost, List<String> notes) {}
