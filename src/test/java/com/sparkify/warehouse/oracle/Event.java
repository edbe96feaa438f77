package com.sparkify.warehouse.oracle;

import java.util.Set;

/** An accepted event. */
record Event(
    String page,
    String level,
    String location,
    String firstName,
    String lastName,
    String gender,
    String song,
    String artist,
    String userAgent,
    Long userId,
    Long ts,
    Long sessionId,
    Long itemInSession,
    Double length) {
  private static final Set<String> KEYS =
      Set.of(
          "page",
          "level",
          "location",
          "firstName",
          "lastName",
          "gender",
          "song",
          "artist",
          "userAgent",
          "userId",
          "ts",
          "sessionId",
          "itemInSession",
          "length",
          "auth",
          "method",
          "registration",
          "status");

  /** Reads a line; the arguments stand in the order in which the columns are tested. */
  static Event of(byte[] line) throws Refused {
    Fields fields = Fields.of(line, KEYS);
    Event event =
        new Event(
            fields.text("page", 512),
            fields.text("level", 512),
            fields.text("location", 512),
            fields.text("firstName", 512),
            fields.text("lastName", 512),
            fields.text("gender", 512),
            fields.text("song", 2048),
            fields.text("artist", 2048),
            fields.text("userAgent", 2048),
            fields.whole("userId", 9_007_199_254_740_992L),
            fields.whole("ts", 253_402_300_799_999L),
            fields.whole("sessionId", 8_999_999_999_999L),
            fields.whole("itemInSession", 999_999),
            fields.real("length"));
    Refused.ifMissing("page", event.page);
    Refused.ifMissing("ts", event.ts);
    Refused.ifMissing("sessionId", event.sessionId);
    Refused.ifMissing("itemInSession", event.itemInSession);
    if (event.isPlay() && event.userId == null) {
      throw new Refused("no-user", "userId");
    }
    return event;
  }

  boolean isPlay() {
    return page.equals("NextSong");
  }

  long songplayId() {
    return sessionId * 1_000_000 + itemInSession;
  }
}
