package com.sparkify.warehouse.simulate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without faults. */
final class SimulatedDataTest {
  private static final Path REAL = Path.of("../shared/data/sparkify");
  private static final int DAYS = 14;

  @TempDir private static Path temp;
  private static SimulatedTree tree;
  private static List<Map<String, String>> events;
  private static List<Map<String, String>> songs;

  @BeforeAll
  static void simulate() throws IOException {
    tree = SimulatedTree.of(new SimulationRequest(20_000, 400, DAYS, 11, temp, false));
    events = SimulatedTree.records(tree.logs());
    songs = SimulatedTree.records(tree.songs());
  }

  @Test
  void eventsHaveTheKeysOfTheRealLogsInTheirOrder() {
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(event.keySet())
                    .containsExactly(
                        "artist",
                        "auth",
                        "firstName",
                        "gender",
                        "itemInSession",
                        "lastName",
                        "length",
                        "level",
                        "location",
                        "method",
                        "page",
                        "registration",
                        "sessionId",
                        "song",
                        "status",
                        "ts",
                        "userAgent",
                        "userId"));
  }

  @Test
  void songsHaveTheKeysOfTheRealCatalogueInTheirOrder() {
    assertThat(songs)
        .allSatisfy(
            song ->
                assertThat(song.keySet())
                    .containsExactly(
                        "num_songs",
                        "artist_id",
                        "artist_latitude",
                        "artist_longitude",
                        "artist_location",
                        "artist_name",
                        "song_id",
                        "title",
                        "duration",
                        "year"));
  }

  @Test
  void linesLookLikeTheRealOnes() throws IOException {
    assumeTrue(Files.isDirectory(REAL));
    assertThat(shapes(tree.logs())).containsAll(shapes(REAL.resolve("log_data/2018/11")));
    Path song = Path.of("song_data/A/B/B/TRABBBV128F42967D7.json");
    assertThat(shapes(tree.songs())).containsAll(shapes(REAL.resolve(song)));
  }

  @Test
  void filesLieAsTheyDoInTheBucket() throws IOException {
    assertThat(SimulatedTree.files(tree.logs()))
        .hasSize(DAYS)
        .contains(tree.logs().resolve("2018/11/2018-11-01-events.json"))
        .contains(tree.logs().resolve("2018/11/2018-11-14-events.json"));
    assertThat(SimulatedTree.files(tree.songs()))
        .hasSize(400)
        .allSatisfy(
            file ->
                assertThat(tree.songs().relativize(file).toString().replace('\\', '/'))
                    .matches("([A-Z])/([A-Z])/([A-Z])/TR\\1\\2\\3[A-Z]{2}128F[0-9A-F]{7}\\.json"));
  }

  @Test
  void aFileHoldsTheEventsOfItsDayInTheOrderOfTime() throws IOException {
    for (Path file : SimulatedTree.files(tree.logs())) {
      List<Map<String, String>> day = SimulatedTree.records(file);
      assertThat(day).isSortedAccordingTo(Comparator.comparingLong(e -> number(e, "ts")));
      assertThat(day.stream().map(SimulatedDataTest::date).distinct())
          .containsExactly(LocalDate.parse(file.getFileName().toString().substring(0, 10)));
    }
  }

  @Test
  void sessionsCountTheirEventsAndSomeCrossMidnight() {
    Collection<List<Map<String, String>>> sessions =
        events.stream().collect(groupingBy(e -> e.get("sessionId"))).values();
    assertThat(sessions)
        .allSatisfy(
            session -> {
              for (int i = 0; i < session.size(); i++) {
                assertThat(number(session.get(i), "itemInSession")).isEqualTo(i);
              }
              Set<String> users = session.stream().map(e -> e.get("userId")).collect(toSet());
              users.remove("");
              assertThat(users).hasSizeLessThan(2);
            })
        .anySatisfy(
            session -> assertThat(session.stream().map(e -> date(e)).distinct()).hasSize(2));
  }

  @Test
  void allPagesOccurAndStrangersHaveNoName() {
    assertThat(events.stream().map(e -> e.get("page")).distinct()).hasSize(13);
    assertThat(events.stream().filter(e -> e.get("auth").equals("Logged Out")))
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event).containsEntry("userId", "").containsEntry("lastName", null);
              assertThat(event.get("page")).isIn("Home", "Login", "Help", "About");
            });
  }

  @Test
  void levelsGoUpAndDown() {
    Set<String> changes = new HashSet<>();
    Map<String, String> levels = new HashMap<>();
    for (Map<String, String> event : events) {
      String before = levels.put(event.get("userId"), event.get("level"));
      if (!event.get("userId").isEmpty()) {
        changes.add(before + " to " + event.get("level"));
      }
    }
    assertThat(changes).contains("free to paid", "paid to free");
  }

  @Test
  void someUsersAppearLateAndNobodyBeforeRegistering() {
    assertThat(events.stream().filter(e -> e.get("registration") != null))
        .allSatisfy(
            e ->
                assertThat(Double.parseDouble(e.get("registration")))
                    .isLessThanOrEqualTo(number(e, "ts")));
    long later = Instant.parse("2018-11-08T00:00:00Z").toEpochMilli();
    assertThat(events.stream().filter(e -> e.get("registration") != null))
        .anySatisfy(
            e -> assertThat(Double.parseDouble(e.get("registration"))).isGreaterThan(later));
  }

  @Test
  void aFewSongsAreFarMorePopularThanMost() {
    List<Integer> plays =
        events.stream()
            .filter(e -> e.get("page").equals("NextSong"))
            .collect(groupingBy(e -> e.get("song") + "|" + e.get("artist")))
            .values()
            .stream()
            .map(List::size)
            .sorted(Comparator.reverseOrder())
            .toList();
    assertThat(plays.get(0)).isGreaterThan(10 * plays.get(plays.size() / 2));
  }

  @Test
  void theNightAndTheWeekendAreQuiet() {
    Map<Integer, Integer> hours = new TreeMap<>();
    Map<LocalDate, Integer> days = new TreeMap<>();
    for (Map<String, String> event : events) {
      hours.merge((int) (number(event, "ts") / 3_600_000 % 24), 1, Integer::sum);
      days.merge(date(event), 1, Integer::sum);
    }
    assertThat(hours.get(16)).isGreaterThan(2 * hours.get(4));
    assertThat(days.get(LocalDate.of(2018, 11, 7)))
        .isGreaterThan(days.get(LocalDate.of(2018, 11, 4)));
  }

  @Test
  void theAnswersAreThoseOfCounting() {
    List<Map<String, String>> plays =
        events.stream().filter(e -> e.get("page").equals("NextSong")).toList();
    Set<List<String>> titles = new HashSet<>();
    songs.forEach(s -> titles.add(List.of(s.get("title"), s.get("artist_name"))));
    long matched =
        plays.stream()
            .filter(p -> titles.contains(List.of(p.get("song"), p.get("artist"))))
            .count();
    Map<String, String> levels = new HashMap<>();
    events.forEach(e -> levels.put(e.get("userId"), e.get("level")));
    levels.remove("");
    Expected expected = tree.expected();
    assertThat(expected.tables())
        .isEqualTo(
            new Expected.Tables(
                plays.size(),
                levels.size(),
                400,
                songs.stream().map(s -> s.get("artist_id")).distinct().count(),
                plays.stream().map(p -> p.get("ts")).distinct().count()));
    assertThat(expected.plays())
        .isEqualTo(new Expected.Plays(plays.size(), plays.size(), 0, 0, 0, matched));
    assertThat(matched * 1.0 / plays.size()).isBetween(0.7, 0.9);
    assertThat(expected.levels().paid())
        .isEqualTo(new ArrayList<>(levels.values()).stream().filter("paid"::equals).count());
    assertThat(expected.events().rejects()).isEmpty();
  }

  /** Lines with letters, digits and escapes replaced, so that keys and punctuation remain. */
  private static Set<String> shapes(Path folder) throws IOException {
    Set<String> shapes = new HashSet<>();
    for (Path file : SimulatedTree.files(folder)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          shapes.add(shape(line));
        }
      }
    }
    return shapes;
  }

  private static String shape(String line) {
    return line.replaceAll("(: ?)\"(\\\\.|[^\"\\\\])*\"", "$1text")
        .replaceAll("(: ?)-?[0-9]+\\.[0-9]+", "$1real")
        .replaceAll("(: ?)[0-9]+", "$1whole");
  }

  private static long number(Map<String, String> record, String key) {
    return Long.parseLong(record.get(key));
  }

  private static LocalDate date(Map<String, String> event) {
    return Instant.ofEpochMilli(number(event, "ts")).atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
