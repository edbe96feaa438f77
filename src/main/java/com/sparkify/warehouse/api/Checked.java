package com.sparkify.warehouse.api;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.report.CheckText;

/** How all checks went. As text it is the table that {@code check} prints. */
public record Checked(CheckReport report) {
  @Override
  public String toString() {
    return CheckText.of(report, Rows.TEXT_WIDTH);
  }
}
