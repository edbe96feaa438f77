package com.sparkify.warehouse.simulate;

import java.util.List;

/** One way in which an event comes otherwise than it happened. */
interface EventFault {
  /**
   * All lines that are delivered about the event. Of equally good ones, with the same time and
   * user, the one that stays comes first.
   */
  List<EventCopy> copies(Happened event);
}
