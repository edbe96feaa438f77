package com.sparkify.warehouse.simulate;

import com.sparkify.warehouse.simulate.EventCopy.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Delivers most events as they happened, and a few plays otherwise. */
final class FaultyEvents implements EventSink {
  private final CleanEvents clean;
  private final DayFiles days;
  private final LateFiles late;
  private final EventTally tally;
  private final PlayFaults faults;

  FaultyEvents(
      CleanEvents clean, DayFiles days, LateFiles late, EventTally tally, PlayFaults faults) {
    this.clean = clean;
    this.days = days;
    this.late = late;
    this.tally = tally;
    this.faults = faults;
  }

  @Override
  public void accept(Session session) throws IOException {
    if (!faults.strike(session)) {
      clean.accept(session);
      return;
    }
    RecordFile today = days.at(session.ts());
    List<EventCopy> copies = faults.copies(session);
    List<Integer> times = new ArrayList<>();
    for (EventCopy copy : copies) {
      times.add(deliver(Json.ascii(copy.line()), copy.when(), today));
    }
    tally.touched(copies, times);
  }

  /** Returns how often the file is delivered that the line goes to. */
  private int deliver(byte[] line, When when, RecordFile today) throws IOException {
    switch (when) {
      case TODAY -> {
        today.line().put(line);
        return days.copies();
      }
      case TOMORROW -> {
        if (days.hasTomorrow()) {
          days.tomorrow(line);
          return days.copiesTomorrow();
        }
      }
      case LATE -> {}
    }
    late.add(line);
    return 1;
  }
}
