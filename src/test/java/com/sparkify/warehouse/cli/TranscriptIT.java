package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees who works in a window, wide or narrow, without colour, or with a pipe. The
 * transcripts are written anew with {@code -Dgolden.write=true}; read them as that person.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class TranscriptIT {
  private static final int WIDE = 100;
  private static final int NARROW = 60;
  private static final Path TRANSCRIPTS =
      Path.of("src/test/resources/com/sparkify/warehouse/cli/transcripts");

  private static final String WORK =
      """
      sparkify --help
      sparkify preview events -n 4
      sparkify preview songs -n 4
      sparkify etl --dry-run
      sparkify etl
      sparkify etl
      sparkify query --list
      sparkify query --named top-songs
      sparkify query "SELECT * FROM songplays ORDER BY songplay_id LIMIT 2"
      sparkify query "SELECT level, count(*) AS plays FROM songplays GROUP BY 1 ORDER BY 1" -o csv
      sparkify check
      sparkify runs
      sparkify rejects --reason conflict
      sparkify rejects --reason too-long
      sparkify rejects --file nowhere
      sparkify trace 2
      sparkify tables diagram --format mermaid
      sparkify query "SELECT levl FROM songplays"
      sparkify etl --logs nowhere
      sparkify export --format xml --out star
      """;

  @TempDir private Path folder;

  @BeforeEach
  void simulate() throws Exception {
    new Simulation(new SimulationRequest(1_500, 60, 5, 7, folder.resolve("data"), true))
        .run(progress -> {});
    Files.writeString(
        folder.resolve("dwh.cfg"), "[S3]\nLOG_DATA=data/log_data\nSONG_DATA=data/song_data\n");
  }

  @Test
  void aWideWindowShowsColoursAndTheEndOfARunInFewLines() throws Exception {
    String seen = show(new Window("wide", WIDE, Map.of()));
    assertThat(seen).contains("\u001b[31merror:\u001b[0m", "\u001b[33mwarning:\u001b[0m");
    List<String> end = answer(seen, "sparkify etl");
    assertThat(end.subList(indexOf(end, "Run 1 published"), end.size()))
        .hasSizeBetween(10, 24)
        .allMatch(line -> line.length() <= WIDE);
    assertThatItFits(seen, WIDE);
    new Transcript(TRANSCRIPTS.resolve("wide.txt")).assertShows(seen);
  }

  @Test
  void aNarrowWindowIsNotExceeded() throws Exception {
    String seen = show(new Window("narrow", NARROW, Map.of()));
    assertThatItFits(seen, NARROW);
    new Transcript(TRANSCRIPTS.resolve("narrow.txt")).assertShows(seen);
  }

  @Test
  void withoutColourTheSameIsSaid() throws Exception {
    String seen = show(new Window("uncoloured", WIDE, Map.of("NO_COLOR", "1")));
    assertThat(seen).doesNotContain("\u001b");
    assertThat(Transcript.comparable(seen))
        .isEqualTo(Files.readString(TRANSCRIPTS.resolve("wide.txt")).replaceAll("‹[a-z/]+›", ""));
  }

  @Test
  void intoAPipeGoesTextAloneAndEachMessageIsOneLine() throws Exception {
    String seen = show(new Window("piped", 0, Map.of()));
    assertThat(seen).doesNotContain("\u001b", "\r");
    assertThat(answer(seen, "sparkify etl --logs nowhere").get(0))
        .startsWith("error: ")
        .endsWith(".");
    new Transcript(TRANSCRIPTS.resolve("piped.txt")).assertShows(seen);
  }

  private String show(Window window) throws Exception {
    assumeTrue(window.columns() == 0 || Window.canBeOpened(), "nothing here opens a terminal");
    return window.show(folder, WORK);
  }

  /** The lines that a command printed when it was typed first. */
  private static List<String> answer(String seen, String command) {
    List<String> lines = seen.lines().toList();
    List<String> after = lines.subList(lines.indexOf("$ " + command) + 1, lines.size());
    return after.stream().takeWhile(line -> !line.startsWith("$ ")).toList();
  }

  private static int indexOf(List<String> lines, String beginning) {
    return lines.indexOf(
        lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow());
  }

  /** What can be copied stays whole: what was typed, a delivered line, a diagram as text. */
  private static void assertThatItFits(String seen, int columns) {
    assertThat(seen.replaceAll("\u001b\\[[0-9;]*m", "").lines())
        .filteredOn(line -> !line.matches("(\\$ |\\{\"|    [a-z]+ [a-z_]+ (.. )?\").*"))
        .allMatch(line -> widthOf(line) <= columns);
  }

  private static int widthOf(String line) {
    return line.codePoints().map(point -> point >= 0x3000 ? 2 : 1).sum();
  }
}
