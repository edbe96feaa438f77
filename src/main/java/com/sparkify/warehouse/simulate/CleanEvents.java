package com.sparkify.warehouse.simulate;

import java.io.IOException;

/** Writes events as they happened. */
final class CleanEvents implements EventSink {
  private final EventWriter writer;
  private final DayFiles days;
  private final EventTally tally;

  CleanEvents(EventWriter writer, DayFiles days, EventTally tally) {
    this.writer = writer;
    this.days = days;
    this.tally = tally;
  }

  @Override
  public void accept(Session session) throws IOException {
    Bytes line = days.at(session.ts()).line();
    writer.write(session, line);
    tally.undisturbed(session, days.copies());
  }
}
