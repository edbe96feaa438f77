package com.sparkify.warehouse.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.simulate.Expected;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of a warehouse, as a notebook leads it. */
class SparkifyTest {
  @TempDir private Path folder;
  private Expected expected;
  private Sparkify sparkify;

  @BeforeEach
  void simulate() {
    expected =
        Sparkify.simulate(new SimulationRequest(2_000, 600, 3, 7, folder.resolve("data"), true))
            .expected();
    sparkify = Sparkify.at(folder.resolve("sparkify.duckdb").toString());
  }

  @Test
  void aLoadReportsAndHoldsWhatIsExpectedOfIt() {
    Loaded loaded = load();
    assertThat(loaded.report().plays().inserted()).isEqualTo(expected.plays().inserted());
    assertThat(loaded.toString()).startsWith("warning: ").contains("Run 1 published to ");
    assertThat(sparkify.query("SELECT count(*) FROM songplays").rows())
        .containsExactly(List.of(expected.tables().songplays()));
  }

  @Test
  void aSecondLoadFindsNothingNewAndSaysSo() {
    load();
    Loaded again = load();
    assertThat(again.report().isNothingNew()).isTrue();
    assertThat(again.toString()).contains("Nothing new: ");
  }

  @Test
  void theChecksReadAsTheirTable() {
    load();
    Checked checked = sparkify.check();
    assertThat(checked.report().passed()).isTrue();
    assertThat(checked.toString()).startsWith("check ").contains(" 0 failed");
  }

  @Test
  void everyNamedQuestionHasAnAnswerUnderItsColumns() {
    load();
    assertThat(sparkify.questions().toString()).contains("top-songs");
    for (List<Object> question : sparkify.questions().rows()) {
      Rows rows = sparkify.ask((String) question.get(0));
      assertThat(rows.rows())
          .isNotEmpty()
          .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.columns()));
    }
  }

  @Test
  void momentsAreInUtcAndUnknownValuesAreNull() {
    load();
    Rows rows = sparkify.query("SELECT TIMESTAMP '2018-11-05 01:02:03.004' AS at, NULL AS none");
    assertThat(rows.columns()).containsExactly("at", "none");
    assertThat(rows.rows().get(0))
        .containsExactly(LocalDateTime.parse("2018-11-05T01:02:03.004"), null);
    assertThat(rows.toString()).contains("at  ").contains("2018-11-05T01:02:03.004");
  }

  @Test
  void theReportIsAPageOfThisWarehouse() {
    load();
    assertThat(sparkify.report()).startsWith("<!doctype html>").contains("sparkify.duckdb");
  }

  @Test
  void tablesComeAndGoOnce() {
    assertThat(sparkify.dropTables()).isFalse();
    assertThat(sparkify.createTables()).isTrue();
    assertThat(sparkify.createTables()).isFalse();
    assertThat(sparkify.query("FROM songplays").rows()).isEmpty();
    assertThat(sparkify.dropTables()).isTrue();
    assertThat(sparkify.dropTables()).isFalse();
    assertThatThrownBy(sparkify::check)
        .isInstanceOf(SparkifyException.class)
        .hasMessageStartingWith("There are no tables in ");
  }

  @Test
  void aStatementThatWritesIsRefused() {
    load();
    assertThatThrownBy(() -> sparkify.query("DELETE FROM songplays"))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("A query only reads, and this statement begins with DELETE.");
  }

  @Test
  void aPreviewShowsTheFirstRecordsAndTheirKeys() {
    Previewed events = Sparkify.previewEvents(data("log_data"), 2);
    assertThat(events.preview().records()).hasSize(2);
    assertThat(events.toString()).startsWith("The first events in ").contains("userAgent");
    assertThat(Sparkify.previewSongs(data("song_data"), 1).toString()).contains("artist_name");
    assertThatThrownBy(() -> Sparkify.previewSongs(data("song_data"), 0))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("A preview of 0 records shows nothing.");
  }

  private Loaded load() {
    return sparkify.load(data("log_data"), data("song_data"));
  }

  private String data(String name) {
    return folder.resolve("data").resolve(name).toString();
  }
}
