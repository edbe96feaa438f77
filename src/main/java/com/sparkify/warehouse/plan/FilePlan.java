package com.sparkify.warehouse.plan;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.SourceFile;
import java.util.List;

/**
 * What a run will read of one set.
 *
 * @param location where the files lie, as the user named it
 * @param fresh file versions that have not been published
 * @param known how many of the files there have been
 */
public record FilePlan(RecordSet set, String location, List<SourceFile> fresh, int known) {
  public FilePlan {
    fresh = List.copyOf(fresh);
  }

  public long bytes() {
    return fresh.stream().mapToLong(SourceFile::bytes).sum();
  }
}
