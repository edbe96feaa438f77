package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.source.JsonLine.Token;
import java.util.Arrays;
import java.util.List;

/**
 * Turns one line into one row, or says why not. The reasons are tested in a fixed order, and the
 * first wins: the shape of the line, each field, what is missing, a play without a user. Not
 * thread-safe.
 */
public final class RecordParser {
  private static final byte[] PLAY = {'N', 'e', 'x', 't', 'S', 'o', 'n', 'g'};

  private final List<Field> fields;
  private final FieldReader[] readers;
  private final int fieldCount;
  private final JsonLine line;
  private final Scratch scratch = new Scratch();
  private final int[] required;
  private final int page;
  private final int user;
  private final int session;
  private final int item;

  private RejectReason reason;
  private String key;

  /** Leaves out the fields that are only kept for inspection, unless {@code inspected}. */
  public RecordParser(RecordSet set, boolean inspected) {
    fields = set.fields();
    readers = fields.stream().map(f -> FieldReader.of(f.kind())).toArray(FieldReader[]::new);
    fieldCount = inspected ? fields.size() : set.transformedFields().size();
    line = new JsonLine(fields);
    required = set.requiredKeys().stream().mapToInt(set::indexOfKey).toArray();
    boolean events = set == RecordSet.EVENTS;
    page = events ? set.indexOfKey("page") : -1;
    user = events ? set.indexOfKey("userId") : -1;
    session = events ? set.indexOfKey("sessionId") : -1;
    item = events ? set.indexOfKey("itemInSession") : -1;
  }

  /** Fills the row and returns true; or returns false, and {@link #reason} says why. */
  public boolean parse(byte[] bytes, int from, int to, StagedRow row) {
    return switch (line.read(bytes, from, to)) {
      case OBJECT -> readFields(bytes, to - from, row) && hasAll(row) && hasUser(row);
      case NOT_OBJECT -> reject(RejectReason.NOT_OBJECT, null);
      case MALFORMED -> reject(RejectReason.MALFORMED, null);
    };
  }

  /** Why the last record was rejected. */
  public RejectReason reason() {
    return reason;
  }

  /** The JSON key at fault; null where the whole line is. */
  public String key() {
    return key;
  }

  /** Whether the row, an accepted event, is a play. */
  public boolean isPlay(StagedRow row) {
    return page >= 0
        && Arrays.equals(
            row.textBuffer(page), row.textFrom(page), row.textTo(page), PLAY, 0, PLAY.length);
  }

  /** The identity of the row as a play: its session, then its place in the session. */
  public long songplayId(StagedRow row) {
    return row.whole(session) * Star.ITEMS_PER_SESSION + row.whole(item);
  }

  private boolean readFields(byte[] bytes, int length, StagedRow row) {
    scratch.startLine(length);
    for (int i = 0; i < fieldCount; i++) {
      RejectReason problem = readField(bytes, i, row);
      if (problem != null) {
        return reject(problem, fields.get(i).key());
      }
    }
    return true;
  }

  private RejectReason readField(byte[] bytes, int field, StagedRow row) {
    Token token = line.token(field);
    if (token == Token.ABSENT || token == Token.NULL) {
      row.setNull(field);
      return null;
    }
    scratch.point(line, token, bytes, field);
    return readers[field].read(token, scratch, row, field);
  }

  private boolean hasAll(StagedRow row) {
    for (int field : required) {
      if (row.isNull(field)) {
        return reject(RejectReason.MISSING, fields.get(field).key());
      }
    }
    return true;
  }

  private boolean hasUser(StagedRow row) {
    if (page >= 0 && row.isNull(user) && isPlay(row)) {
      return reject(RejectReason.NO_USER, "userId");
    }
    return true;
  }

  private boolean reject(RejectReason why, String at) {
    reason = why;
    key = at;
    return false;
  }
}
