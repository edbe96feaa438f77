package com.sparkify.warehouse.trace;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.StagedRow;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What deliveries of one play can differ in, in the order in which that decides between them. */
public record PlayValues(
    Instant startTime,
    long userId,
    String level,
    String song,
    String artist,
    Double length,
    String location,
    String userAgent) {
  private static final RecordSet EVENTS = RecordSet.EVENTS;

  static PlayValues of(ResultSet row) throws SQLException {
    return new PlayValues(
        row.getObject("start_time", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getLong("user_id"),
        row.getString("level"),
        row.getString("song_title"),
        row.getString("artist_name"),
        (Double) row.getObject("song_length"),
        row.getString("location"),
        row.getString("user_agent"));
  }

  static PlayValues of(StagedRow row) {
    int length = EVENTS.indexOfKey("length");
    return new PlayValues(
        Instant.ofEpochMilli(row.whole(EVENTS.indexOfKey("ts"))),
        row.whole(EVENTS.indexOfKey("userId")),
        text(row, "level"),
        text(row, "song"),
        text(row, "artist"),
        row.isNull(length) ? null : row.real(length),
        text(row, "location"),
        text(row, "userAgent"));
  }

  private static String text(StagedRow row, String key) {
    int field = EVENTS.indexOfKey(key);
    return row.isNull(field)
        ? null
        : new String(
            row.textBuffer(field),
            row.textFrom(field),
            row.textTo(field) - row.textFrom(field),
            StandardCharsets.UTF_8);
  }

  /** Whether the two agree on when and who: if not, they are in conflict. */
  boolean agreesWith(PlayValues other) {
    return startTime.equals(other.startTime) && userId == other.userId;
  }

  /** Whether this one wins the conflict. */
  boolean winsAgainst(PlayValues other) {
    int order = startTime.compareTo(other.startTime);
    return order < 0 || order == 0 && userId < other.userId;
  }

  /** The first key in which the two differ; empty if they are the same. */
  Optional<String> firstDifference(PlayValues other) {
    Map<String, Object> theirs = other.byKey();
    return byKey().entrySet().stream()
        .filter(entry -> !Objects.equals(entry.getValue(), theirs.get(entry.getKey())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The value of a key, as it is shown. */
  String shown(String key) {
    return String.valueOf(byKey().get(key));
  }

  private Map<String, Object> byKey() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("ts", startTime);
    values.put("userId", userId);
    values.put("level", level);
    values.put("song", song);
    values.put("artist", artist);
    values.put("length", length);
    values.put("location", location);
    values.put("userAgent", userAgent);
    return values;
  }
}
