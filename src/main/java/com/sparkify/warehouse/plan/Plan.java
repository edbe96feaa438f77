package com.sparkify.warehouse.plan;

import java.util.List;

/** What a run will do. */
public record Plan(FilePlan songs, FilePlan events, boolean fullRefresh, List<String> warnings) {
  public Plan {
    warnings = List.copyOf(warnings);
  }

  public boolean isEmpty() {
    return files() == 0 && !fullRefresh;
  }

  public int files() {
    return songs.fresh().size() + events.fresh().size();
  }

  public long bytes() {
    return songs.bytes() + events.bytes();
  }
}
