package com.sparkify.warehouse.simulate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SimulatedFaultsTest {
  @TempDir private Path temp;

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
}
