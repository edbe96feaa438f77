package com.sparkify.warehouse.schema;

import com.sparkify.warehouse.schema.Field.Inspected;
import com.sparkify.warehouse.schema.Field.Kind;
import com.sparkify.warehouse.schema.Field.Millis;
import com.sparkify.warehouse.schema.Field.Real;
import com.sparkify.warehouse.schema.Field.Text;
import com.sparkify.warehouse.schema.Field.Whole;
import java.util.List;

/** The two sets of records that are delivered, with their fields in the order they are tested. */
public enum RecordSet {
  EVENTS(
      "staging_events",
      List.of(
          field("page", "page", shortText()),
          field("level", "level", shortText()),
          field("location", "location", shortText()),
          field("firstName", "first_name", shortText()),
          field("lastName", "last_name", shortText()),
          field("gender", "gender", shortText()),
          field("song", "song", longText()),
          field("artist", "artist", longText()),
          field("userAgent", "user_agent", longText()),
          field("userId", "user_id", new Whole(0, 1L << 53)),
          field("ts", "start_time", new Millis(253_402_300_799_999L)),
          field("sessionId", "session_id", new Whole(0, 8_999_999_999_999L)),
          field("itemInSession", "item_in_session", new Whole(0, 999_999)),
          field("length", "length", new Real()),
          field("auth", "auth", new Inspected(512)),
          field("method", "method", new Inspected(512)),
          field("registration", "registration", new Inspected(512)),
          field("status", "status", new Inspected(512))),
      List.of("page", "ts", "sessionId", "itemInSession")),
  SONGS(
      "staging_songs",
      List.of(
          field("song_id", "song_id", shortText()),
          field("artist_id", "artist_id", shortText()),
          field("artist_location", "artist_location", shortText()),
          field("title", "title", longText()),
          field("artist_name", "artist_name", longText()),
          field("year", "year", new Whole(0, 9_999)),
          field("duration", "duration", new Real()),
          field("artist_latitude", "artist_latitude", new Real()),
          field("artist_longitude", "artist_longitude", new Real()),
          field("num_songs", "num_songs", new Inspected(512))),
      List.of("song_id", "title", "artist_id", "artist_name"));

  private final String stagingTable;
  private final List<Field> fields;
  private final List<String> requiredKeys;

  RecordSet(String stagingTable, List<Field> fields, List<String> requiredKeys) {
    this.stagingTable = stagingTable;
    this.fields = fields;
    this.requiredKeys = requiredKeys;
  }

  public String stagingTable() {
    return stagingTable;
  }

  /** The fields in the order in which a record is tested. */
  public List<Field> fields() {
    return fields;
  }

  /** The fields that the star is made of: the first ones, without those kept for inspection. */
  public List<Field> transformedFields() {
    return fields.stream().filter(f -> !(f.kind() instanceof Inspected)).toList();
  }

  /** The place of a key among the fields. */
  public int indexOfKey(String key) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).key().equals(key)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no field is called " + key);
  }

  /** The keys a record cannot be without, in the order in which their absence is tested. */
  public List<String> requiredKeys() {
    return requiredKeys;
  }

  private static Field field(String key, String column, Kind kind) {
    return new Field(key, column, kind);
  }

  private static Kind shortText() {
    return new Text(512);
  }

  private static Kind longText() {
    return new Text(2_048);
  }
}
