package com.sparkify.warehouse.report;

import com.sparkify.warehouse.ledger.RunRecord.Volume;

/**
 * What a run read of one set.
 *
 * @param known files that were published before and were not read
 */
public record SetReport(Volume read, long known) {}
