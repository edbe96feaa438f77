package com.sparkify.warehouse.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SimulationTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSameRequestGivesTheSameBytesEverywhere(boolean faults) throws Exception {
    String here = SimulatedTree.of(request("here", 7, faults)).fingerprint();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(SimulatedTree.of(request("there", 7, faults)).fingerprint()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Other JVMs and later versions must come to these bytes, too, unless the data is to change. */
  @ParameterizedTest
  @CsvSource({"false, 4fad2a0901329337", "true, de81fe9864f3daa9"})
  void theBytesAreTheSameOnEveryJvm(boolean faults, String fingerprint) throws Exception {
    assertThat(SimulatedTree.of(request("out", 1, faults)).fingerprint()).isEqualTo(fingerprint);
  }

  @Test
  void anotherSeedGivesOtherData() throws Exception {
    String one = SimulatedTree.of(request("one", 1, false)).fingerprint();
    assertThat(SimulatedTree.of(request("two", 2, false)).fingerprint()).isNotEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theAnswersCanBeReadBack(boolean faults) {
    SimulatedTree tree = SimulatedTree.of(request("out", 3, faults));
    assertThat(Expected.read(tree.out().resolve("expected.json"))).isEqualTo(tree.expected());
  }

  @Test
  void answersThatAreNotThereAreAFailureThatNamesTheFile() {
    assertThatThrownBy(() -> Expected.read(temp.resolve("expected.json")))
        .isInstanceOf(SparkifyException.class)
        .hasMessageContaining("expected.json");
  }

  @Test
  void aFolderThatIsNotEmptyIsRefusedAndLeftAlone() throws Exception {
    Files.writeString(temp.resolve("mine.txt"), "mine");
    SimulationRequest request = new SimulationRequest(10, 10, 1, 1, temp, false);
    assertThatThrownBy(() -> SimulatedTree.of(request))
        .isInstanceOfSatisfying(
            SparkifyException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    assertThat(SimulatedTree.files(temp)).containsExactly(temp.resolve("mine.txt"));
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "mine");
    SimulationRequest request = new SimulationRequest(10, 10, 1, 1, file, false);
    assertThatThrownBy(() -> SimulatedTree.of(request))
        .isInstanceOfSatisfying(
            SparkifyException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE));
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({"0,1,1", "1,0,1", "1,1,0", "-5,1,1", "1,1000001,1", "1,1,3651"})
  void aNumberOutOfRangeIsRefused(long events, int songs, int days) {
    assertThatThrownBy(() -> new SimulationRequest(events, songs, days, 1, temp, false))
        .isInstanceOf(SparkifyException.class)
        .hasMessageStartingWith("Cannot simulate");
  }

  @ParameterizedTest
  @CsvSource({"1,1,1", "1,1,30", "7,3,400", "2000,1,1"})
  void thereAreExactlyAsManyEventsAndSongsAsAskedFor(long events, int songs, int days) {
    Path out = temp.resolve("out");
    SimulationRequest request = new SimulationRequest(events, songs, days, 5, out, false);
    Expected expected = SimulatedTree.of(request).expected();
    assertThat(expected.events().staged()).isEqualTo(events);
    assertThat(expected.songs().staged()).isEqualTo(songs);
  }

  @Test
  void progressIsToldUpToTheLastRecord() {
    List<Progress> told = new ArrayList<>();
    Simulated simulated = new Simulation(request("out", 1, false)).run(told::add);
    Progress last = told.get(told.size() - 1);
    assertThat(last.records()).isEqualTo(last.ofRecords()).isEqualTo(3_100);
    assertThat(last.bytes()).isEqualTo(simulated.bytes());
    assertThat(told).isSortedAccordingTo((a, b) -> Long.compare(a.bytes(), b.bytes()));
  }

  private SimulationRequest request(String folder, long seed, boolean faults) {
    return new SimulationRequest(3_000, 100, 4, seed, temp.resolve(folder), faults);
  }
}
