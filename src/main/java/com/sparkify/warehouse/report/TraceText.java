package com.sparkify.warehouse.report;

import com.sparkify.warehouse.trace.Candidate;
import com.sparkify.warehouse.trace.Delivery;
import com.sparkify.warehouse.trace.Delivery.Outcome;
import com.sparkify.warehouse.trace.FileLook;
import com.sparkify.warehouse.trace.FileLook.State;
import com.sparkify.warehouse.trace.Match;
import com.sparkify.warehouse.trace.Play;
import com.sparkify.warehouse.trace.PlayValues;
import com.sparkify.warehouse.trace.Trace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a play comes from, as people read it. */
public final class TraceText {
  private static final int MOST_FILES = 5;

  private final Trace trace;
  private final Path folder;
  private final int width;

  private TraceText(Trace trace, Path folder, int width) {
    this.trace = trace;
    this.folder = folder;
    this.width = width;
  }

  /** For a person in the folder, in a window of so many columns. */
  public static String of(Trace trace, Path folder, int width) {
    return new TraceText(trace, folder, width).render();
  }

  private String render() {
    return play() + "\n" + deliveries() + files() + "\n" + match();
  }

  private String play() {
    Play play = trace.play();
    PlayValues values = play.values();
    return String.format(
        Locale.ROOT,
        "Play %d: item %d of session %d%n%nstarted  %s%nuser     %s%nsong     %s%n",
        play.songplayId(),
        play.itemInSession(),
        play.sessionId(),
        values.startTime(),
        joined(values.userId(), values.level(), values.location()),
        joined(values.song(), values.artist(), seconds(values.length())));
  }

  private static String joined(Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(part -> Shown.printable(part.toString()))
        .collect(Collectors.joining(", "));
  }

  private static String seconds(Double length) {
    return length == null ? null : length + " s";
  }

  private String deliveries() {
    if (trace.deliveries().isEmpty()) {
      return "No line that delivered it was found.\n";
    }
    Grid grid =
        new Grid(
            List.of("delivered by", "as", "why"),
            trace.deliveries().stream()
                .map(
                    d ->
                        Arrays.<Object>asList(
                            Place.near(folder, d.path(), d.line()), outcome(d), d.why()))
                .toList());
    return TextTable.of(grid.withoutEmpty("why"), width) + "\n" + winner();
  }

  private String winner() {
    return trace.deliveries().stream()
        .filter(delivery -> delivery.outcome() == Outcome.WINNER)
        .map(delivery -> Shown.printable(delivery.raw()) + "\n\n")
        .collect(Collectors.joining());
  }

  private static String outcome(Delivery delivery) {
    return delivery.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String files() {
    StringBuilder text = new StringBuilder("Read again: ");
    text.append(Shown.plural(count(State.AS_PUBLISHED), "file")).append(" as published");
    if (count(State.CHANGED) > 0) {
      text.append(", ").append(count(State.CHANGED)).append(" that changed since");
    }
    if (count(State.UNREADABLE) > 0) {
      text.append("; not ").append(count(State.UNREADABLE));
    }
    text.append(".\n");
    trace.files().stream()
        .filter(file -> file.state() != State.AS_PUBLISHED)
        .limit(MOST_FILES)
        .forEach(file -> text.append("  ").append(Shown.printable(file(file))).append('\n'));
    return text.toString();
  }

  private long count(State state) {
    return trace.files().stream().filter(file -> file.state() == state).count();
  }

  private String file(FileLook file) {
    return file.state() == State.CHANGED
        ? Place.near(folder, file.path(), null) + " changed, its lines may have moved."
        : file.problem();
  }

  private String match() {
    Match match = trace.match();
    String id = trace.play().songId();
    String verdict = id == null ? "It matches no song" : "It matches song " + id;
    String text = Paragraph.wrap(verdict + ": " + reason(match) + ".\n", width, 0);
    if (!match.candidates().isEmpty()) {
      return text + "\n" + table(match.candidates());
    }
    return match.nearest().isEmpty()
        ? text + "No song shares its title or its artist.\n"
        : text + "Nearest are\n\n" + table(match.nearest());
  }

  private static String reason(Match match) {
    return switch (match.rule()) {
      case ONLY_CANDIDATE -> "the only one with this title and artist";
      case NEAREST_DURATION ->
          "of " + match.candidates().size() + " with this title and artist its duration is nearest";
      case SMALLEST_ID ->
          "of "
              + match.candidates().size()
              + " with this title and artist none is nearer, and its id is smallest";
      case NOTHING_TO_MATCH -> "the event has no title or no artist";
      case NO_CANDIDATE -> "none has this title and this artist";
    };
  }

  private String table(List<Candidate> songs) {
    Grid grid =
        new Grid(
            List.of("song_id", "title", "artist_name", "duration", "difference"),
            songs.stream()
                .map(
                    song ->
                        Arrays.<Object>asList(
                            song.songId(),
                            song.title(),
                            song.artistName(),
                            song.duration(),
                            difference(song.difference())))
                .toList());
    return TextTable.of(grid, width);
  }

  private static Object difference(Double seconds) {
    return seconds == null ? null : Math.round(seconds * 100_000) / 100_000.0;
  }

  /** One row per delivery. */
  public static Grid grid(Trace trace) {
    return new Grid(
        List.of("songplay_id", "file", "line", "outcome", "why", "raw"),
        trace.deliveries().stream()
            .map(
                d ->
                    Arrays.<Object>asList(
                        trace.play().songplayId(),
                        d.path(),
                        d.line(),
                        d.outcome().name().toLowerCase(Locale.ROOT),
                        d.why(),
                        d.raw()))
            .toList());
  }
}
