package com.sparkify.warehouse.simulate;

/**
 * A play that is about to be delivered otherwise than it happened.
 *
 * @param number counts these plays
 * @param rival another user
 * @param people who they all are
 */
record Happened(Draft draft, Heard heard, long number, int rival, Population people) {
  EventCopy copy() {
    return EventCopy.accepted(draft, heard);
  }

  /** The same play at another time. */
  EventCopy at(long ts) {
    return EventCopy.accepted(draft.with("ts", Long.toString(ts)), heard.at(ts));
  }

  /** The same play with another level, told or not. */
  EventCopy level(Level level) {
    String text =
        switch (level) {
          case FREE -> "\"free\"";
          case PAID -> "\"paid\"";
          case NONE -> "null";
        };
    return EventCopy.accepted(draft.with("level", text), heard.level(level));
  }

  /** The same play by another user, under the first one's name. */
  EventCopy by(int user) {
    return EventCopy.accepted(
        draft.with("userId", "\"" + people.userId(user) + "\""), heard.by(user));
  }

  /** Told in another way, with the same meaning. */
  EventCopy told(Draft otherDraft) {
    return EventCopy.accepted(otherDraft, heard);
  }

  /** Told so that no song matches. */
  EventCopy unmatched(Draft otherDraft) {
    return EventCopy.accepted(otherDraft, heard.matches(false));
  }
}
