package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.source.FileTally;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Many spans of time, to be asked which files have plays in one of them. */
final class Spans {
  /** The latest end of all spans that begin at this moment or before. */
  private final TreeMap<Instant, Instant> ends = new TreeMap<>();

  Spans(List<Span> spans) {
    List<Span> inOrder = new ArrayList<>(spans);
    inOrder.sort(Comparator.comparing(Span::from));
    Instant latest = Instant.MIN;
    for (Span span : inOrder) {
      Instant end = instant(span.to());
      if (end.isAfter(latest)) {
        latest = end;
        ends.put(instant(span.from()), end);
      }
    }
  }

  boolean overlap(FileTally file) {
    return file.firstPlay() != null && overlap(file.firstPlay(), file.lastPlay());
  }

  boolean overlap(Instant first, Instant last) {
    Map.Entry<Instant, Instant> begun = ends.floorEntry(last);
    return begun != null && !begun.getValue().isBefore(first);
  }

  private static Instant instant(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC);
  }
}
