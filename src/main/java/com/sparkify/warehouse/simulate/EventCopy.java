package com.sparkify.warehouse.simulate;

/**
 * One delivered line about an event.
 *
 * @param reason why it is rejected; null if it is accepted
 * @param heard what it says; null if it is rejected
 */
record EventCopy(String line, String reason, Heard heard, When when) {
  /** With which file it comes. */
  enum When {
    TODAY,
    TOMORROW,
    LATE
  }

  static EventCopy rejected(String reason, String line) {
    return new EventCopy(line, reason, null, When.TODAY);
  }

  static EventCopy accepted(Draft draft, Heard heard) {
    return new EventCopy(draft.json(), null, heard, When.TODAY);
  }

  EventCopy tomorrow() {
    return new EventCopy(line, reason, heard, When.TOMORROW);
  }

  EventCopy late() {
    return new EventCopy(line, reason, heard, When.LATE);
  }
}
