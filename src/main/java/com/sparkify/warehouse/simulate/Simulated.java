package com.sparkify.warehouse.simulate;

/**
 * What a simulation wrote.
 *
 * @param files data files
 * @param bytes in all of them
 */
public record Simulated(Expected expected, long files, long bytes) {}
