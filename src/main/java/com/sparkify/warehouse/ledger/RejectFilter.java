package com.sparkify.warehouse.ledger;

/**
 * Which rejects are wanted; null does not choose.
 *
 * @param run those of one run
 * @param reason those with this label
 * @param file those of files with this text in their path
 */
public record RejectFilter(Long run, String reason, String file) {
  public static final RejectFilter ALL = new RejectFilter(null, null, null);
}
