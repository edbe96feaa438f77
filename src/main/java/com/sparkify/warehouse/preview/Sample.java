package com.sparkify.warehouse.preview;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.LineScan;
import com.sparkify.warehouse.source.Member;
import com.sparkify.warehouse.source.Reject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lines that were read so far, the first ones as they are and all of them counted. */
final class Sample {
  private static final int REJECTS_KEPT = 5;

  /** A record with a key for every user, say, must not fill the screen. */
  private static final int MOST_UNKNOWN_KEYS = 50;

  private final RecordSet set;
  private final int shown;
  private final List<PreviewedLine> records = new ArrayList<>();
  private final Map<String, KeyTally> known = new LinkedHashMap<>();
  private final Map<String, KeyTally> unknown = new LinkedHashMap<>();
  private final Map<String, Long> rejected = new TreeMap<>();
  private final List<Reject> rejects = new ArrayList<>();
  private long lines;
  private long objects;

  Sample(RecordSet set, int shown) {
    this.set = set;
    this.shown = shown;
    for (Field field : set.fields()) {
      known.put(field.key(), KeyTally.of(field));
    }
  }

  long lines() {
    return lines;
  }

  void add(String path, LineScan scan) {
    lines++;
    List<Member> members = scan.members();
    Optional<Reject> reject = scan.reject();
    if (records.size() < shown) {
      records.add(new PreviewedLine(path, scan.line(), reject.orElse(null), members));
    }
    if (scan.isObject()) {
      objects++;
      members.forEach(member -> count(member, path, scan.line(), reject.isEmpty()));
    }
    reject.ifPresent(r -> note(r, members));
  }

  private void note(Reject reject, List<Member> members) {
    rejected.merge(reject.label(), 1L, Long::sum);
    if (rejects.size() < REJECTS_KEPT) {
      rejects.add(reject);
    }
    if (reject.key() != null) {
      String value =
          members.stream()
              .filter(member -> member.key().equals(reject.key()))
              .map(Member::text)
              .findFirst()
              .orElse(null);
      known.get(reject.key()).addOddity(reject.label(), value, reject.path(), reject.line());
    }
  }

  private void count(Member member, String path, long line, boolean accepted) {
    KeyTally tally = known.get(member.key());
    boolean room = unknown.size() < MOST_UNKNOWN_KEYS || unknown.containsKey(member.key());
    if (tally == null && room) {
      tally = unknown.computeIfAbsent(member.key(), KeyTally::ofUnknown);
    }
    if (tally != null) {
      tally.add(member, path, line, accepted);
    }
  }

  Preview preview(String location, long files) {
    List<KeyProfile> keys = new ArrayList<>();
    known.values().forEach(tally -> keys.add(tally.profile(objects)));
    unknown.values().forEach(tally -> keys.add(tally.profile(objects)));
    return new Preview(set, location, files, lines, records, keys, rejected, rejects);
  }
}
