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
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers beside simulated data are those that the rules give. */
final class SimulationExpectedTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 7, false",
    "1, 1, 1, 6, true",
    "50, 3, 400, 8, false",
    "50, 3, 400, 9, true",
    "300, 100, 10, 4, true",
    "1000, 20, 2, 10, false",
    "1000, 20, 2, 11, true",
    "1000, 500, 1, 1, true",
    "1000, 500, 30, 2, true",
    "3000, 800, 3, 3, true",
    "5000, 2000, 40, 12, false",
    "5000, 2000, 40, 13, true",
    "20000, 600, 12, 5, true"
  })
  void theAnswersAreThoseOfTheOracle(long events, int songs, int days, long seed, boolean faults) {
    SimulatedTree tree =
        SimulatedTree.of(new SimulationRequest(events, songs, days, seed, temp, faults));
    OracleStar star = Oracle.of(tree.logs(), tree.songs());
    Expected expected = Expected.read(temp.resolve("expected.json"));
    assertThat(expected).isEqualTo(tree.expected());
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
    assertThat(expected.plays().replaced()).isZero();
    assertThat(expected.levels())
        .isEqualTo(
            new Expected.Levels(users(star, "free"), users(star, "paid"), users(star, null)));
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
        .filter(row -> Objects.equals(row.get(4), level))
        .count();
  }
}
