package com.sparkify.warehouse.simulate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import com.sparkify.warehouse.oracle.Oracle;
import com.sparkify.warehouse.oracle.OracleFunnel;
import com.sparkify.warehouse.oracle.OracleReject;
import com.sparkify.warehouse.oracle.OracleStar;
import com.sparkify.warehouse.oracle.OracleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimulatedFaultsTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "1000, 500, 1, 1",
    "1000, 500, 30, 2",
    "3000, 800, 3, 3",
    "300, 100, 10, 4",
    "20000, 600, 12, 5",
    "1, 1, 1, 6"
  })
  void theAnswersAreThoseOfTheOracle(long events, int songs, int days, long seed) {
    SimulatedTree tree =
        SimulatedTree.of(new SimulationRequest(events, songs, days, seed, temp, true));
    OracleStar star = Oracle.of(tree.logs(), tree.songs());
    Expected expected = tree.expected();
    assertThat(expected.events().rejects()).isEqualTo(rejects(star, Kind.EVENTS));
    assertThat(expected.songs().rejects()).isEqualTo(rejects(star, Kind.SONGS));
    assertThat(expected.tables())
        .isEqualTo(
            new Expected.Tables(
                star.rows(OracleTable.SONGPLAYS).size(),
                star.rows(OracleTable.USERS).size(),
                star.rows(OracleTable.SONGS).size(),
                star.rows(OracleTable.ARTISTS).size(),
                star.rows(OracleTable.TIME).size()));
    assertThat(funnel(expected)).isEqualTo(star.funnel());
    assertThat(expected.levels())
        .isEqualTo(
            new Expected.Levels(users(star, "free"), users(star, "paid"), users(star, null)));
  }

  @Test
  void everyReasonOccursFromAThousandEventsUp() {
    Expected expected = simulate(1_000).expected();
    assertThat(expected.events().rejects())
        .containsOnlyKeys(
            "malformed",
            "not-object",
            "wrong-type",
            "nul",
            "too-long",
            "out-of-range",
            "missing-page",
            "missing-ts",
            "missing-sessionId",
            "missing-itemInSession",
            "no-user",
            "conflict");
    assertThat(expected.songs().rejects())
        .containsOnlyKeys(
            "malformed",
            "not-object",
            "wrong-type",
            "nul",
            "too-long",
            "out-of-range",
            "missing-song_id",
            "missing-title",
            "missing-artist_id",
            "missing-artist_name");
    assertThat(expected.plays().known()).isPositive();
    assertThat(expected.events().blank()).isPositive();
  }

  @Test
  void aLargeDeliveryHasFewFaults() {
    Expected expected = simulate(100_000).expected();
    long rejected = expected.events().rejected() + expected.plays().conflicting();
    assertThat(rejected).isBetween(100L, 800L);
  }

  @Test
  void filesComeInManyStyles() throws IOException {
    Path logs = simulate(5_000).logs();
    Map<String, Long> suffixes =
        SimulatedTree.files(logs).stream()
            .map(file -> file.getFileName().toString().replaceAll(".*-(events|late-\\d)", ""))
            .collect(groupingBy(suffix -> suffix, TreeMap::new, counting()));
    assertThat(suffixes)
        .containsKeys(".json", ".jsonl", ".ndjson", ".json.gz", ".ndjson.gz", ".jsonl.gz");
    assertThat(suffixes).containsKeys(" [copy 1].json.gz", "_SUCCESS", ".hidden.json", "table.csv");
    Path late = logs.resolve("2018/11/2018-11-07-events-late-2.json");
    assertThat(Files.readString(late)).contains("}\r\n").endsWith("\r\n");
    assertThat(Files.readAllBytes(logs.resolve("2018/11/2018-11-03-events.jsonl")))
        .startsWith(0xef, 0xbb, 0xbf);
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() throws IOException {
    Path file = simulate(5_000).logs().resolve("2018/11/2018-11-06-events.ndjson.gz");
    byte[] packed = Files.readAllBytes(file);
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      byte[] plain = in.readAllBytes();
      assertThat(plain.length).isGreaterThan(100_000).isLessThan(packed.length);
      assertThat(plain[plain.length - 1]).isEqualTo((byte) '}');
    }
  }

  private SimulatedTree simulate(long events) {
    return SimulatedTree.of(new SimulationRequest(events, 500, 7, 1, temp, true));
  }

  private static Map<String, Long> rejects(OracleStar star, Kind kind) {
    return star.rejects().stream()
        .filter(reject -> reject.kind() == kind)
        .collect(groupingBy(OracleReject::reason, counting()));
  }

  private static OracleFunnel funnel(Expected expected) {
    Expected.Plays plays = expected.plays();
    return new OracleFunnel(
        lines(expected.events()),
        lines(expected.songs()),
        plays.staged(),
        plays.inserted(),
        plays.known(),
        plays.conflicting(),
        plays.matched());
  }

  private static OracleFunnel.Lines lines(Expected.Lines lines) {
    return new OracleFunnel.Lines(lines.read(), lines.staged(), lines.rejected(), lines.blank());
  }

  private static long users(OracleStar star, String level) {
    return star.rows(OracleTable.USERS).stream()
        .filter(row -> java.util.Objects.equals(row.get(4), level))
        .count();
  }
}
