package com.sparkify.warehouse.simulate;

import java.io.IOException;

/** Takes the events as they happen, writes and counts them. */
interface EventSink {
  /** Writes the session's event. */
  void accept(Session session) throws IOException;
}
