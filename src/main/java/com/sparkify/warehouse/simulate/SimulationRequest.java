package com.sparkify.warehouse.simulate;

import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to simulate. The same request gives the same bytes everywhere.
 *
 * @param events 1 .. 100 billion; with faults some lines more
 * @param songs 1 .. 1 million; with faults some more
 * @param days 1 .. 3,650, from 2018-11-01 UTC
 * @param out a folder that is empty or not there yet
 * @param faults whether to add what goes wrong in the real world; every kind of fault occurs from
 *     1,000 events and 500 songs up
 */
public record SimulationRequest(
    long events, int songs, int days, long seed, Path out, boolean faults) {
  private static final long MOST_EVENTS = 100_000_000_000L;
  private static final int MOST_SONGS = 1_000_000;
  private static final int MOST_DAYS = 3_650;

  private static final int EVENTS_PER_LISTENER = 50;
  private static final int FEWEST_LISTENERS = 10;
  private static final int MOST_LISTENERS = 1_000_000;

  /**
   * @throws SparkifyException if numbers are out of their range, naming all of them
   */
  public SimulationRequest {
    List<String> mistakes =
        Stream.of(
                mistake("events", events, MOST_EVENTS),
                mistake("songs", songs, MOST_SONGS),
                mistake("days", days, MOST_DAYS))
            .flatMap(Optional::stream)
            .toList();
    if (!mistakes.isEmpty()) {
      throw SparkifyException.usage(
          "Cannot simulate " + String.join(" and ", mistakes) + ".",
          "Ask for numbers in these ranges.");
    }
  }

  int listeners() {
    long listeners = Math.max(FEWEST_LISTENERS, events / EVENTS_PER_LISTENER);
    return (int) Math.min(MOST_LISTENERS, listeners);
  }

  private static Optional<String> mistake(String what, long number, long most) {
    return number < 1 || number > most
        ? Optional.of(number + " " + what + " (1 to " + most + ")")
        : Optional.empty();
  }
}
