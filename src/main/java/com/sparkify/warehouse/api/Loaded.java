package com.sparkify.warehouse.api;

import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.report.RunText;
import java.util.stream.Collectors;

/** What a load did. As text it is the summary that {@code etl} prints, after any warnings. */
public record Loaded(RunReport report) {
  @Override
  public String toString() {
    return report.warnings().stream()
            .map(warning -> "warning: " + warning + "\n")
            .collect(Collectors.joining())
        + RunText.of(report, Rows.TEXT_WIDTH);
  }
}
