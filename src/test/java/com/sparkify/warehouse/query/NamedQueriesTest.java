package com.sparkify.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.PortableSql;
import com.sparkify.warehouse.SmallWarehouse;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
class NamedQueriesTest {
  private Warehouse warehouse;
  private NamedQueries queries;

  @BeforeAll
  void load(@TempDir Path folder) throws IOException {
    Engine engine = SmallWarehouse.load(folder);
    warehouse = engine.openForReading(Patience.silent(Duration.ZERO));
    queries = new NamedQueries(engine.dialect());
  }

  @AfterAll
  void close() {
    warehouse.close();
  }

  Stream<NamedQuery> all() {
    return queries.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQueryAnswersTheQuestionItBeginsWith(NamedQuery query) {
    assertThat(query.question()).endsWith("?").hasSizeGreaterThan(20);
    assertThat(query.sql()).startsWith("-- " + query.question().substring(0, 20));
    assertThat(query.sql()).doesNotEndWith(";");
    assertThat(rows(query)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQuerySaysInWhichOrderItsRowsCome(NamedQuery query) {
    assertThat(query.sql()).containsPattern("(?m)^ORDER BY ");
    assertThat(rows(query)).isEqualTo(rows(query));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQueryStaysInTheSqlThatAllEnginesShare(NamedQuery query) {
    PortableSql.assertPortable(query.sql());
  }

  @Test
  void theListIsWhatTheFilesAre() throws IOException {
    Path files = Path.of("src/main/resources/com/sparkify/warehouse/sql/common/queries");
    try (Stream<Path> listed = Files.list(files)) {
      assertThat(queries.all().stream().map(NamedQuery::name))
          .containsExactlyInAnyOrderElementsOf(
              listed.map(f -> f.getFileName().toString().replace(".sql", "")).toList());
    }
  }

  @Test
  void theMostPlayedSongComesFirstAlsoWhereNoSongMatches() {
    assertThat(rows(queries.named("top-songs")).get(0)).isEqualTo("Lost|Nobody|3|2");
    assertThat(rows(queries.named("unmatched-titles")).get(0)).isEqualTo("Lost|Nobody|3|2|no");
  }

  @Test
  void aMoveUpIsCountedInItsWeekAndSoIsTheMoveDown() {
    assertThat(rows(queries.named("upgrades-and-downgrades")))
        .containsExactly("2018-11-05|1|0|2", "2018-11-12|0|1|2");
  }

  @Test
  void whoComesBackIsCountedByTheWeekOfTheFirstPlay() {
    assertThat(rows(queries.named("retention-by-week")))
        .containsExactly("2018-11-05|0|2|100.0", "2018-11-05|1|1|50.0", "2018-11-12|0|1|100.0");
  }

  @Test
  void weekdaysStandInTheirOwnColumns() {
    assertThat(rows(queries.named("plays-by-hour-and-weekday")))
        .containsExactly("0|6|0|0|0|0|0|1|7");
  }

  @Test
  void aMisspeltNameGetsTheNearestOneAsAdvice() {
    assertThatThrownBy(() -> queries.named("top-sonsg"))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("There is no query named \"top-sonsg\".")
        .extracting(e -> ((SparkifyException) e).advice())
        .isEqualTo("Did you mean \"top-songs\"? \"sparkify query --list\" shows all of them.");
  }

  @Test
  void aNameThatIsNearNoneGetsTheListAsAdvice() {
    assertThatThrownBy(() -> queries.named("weather"))
        .extracting(e -> ((SparkifyException) e).advice())
        .isEqualTo("\"sparkify query --list\" shows all of them.");
  }

  private List<String> rows(NamedQuery query) {
    return warehouse.sql().select(query.sql(), NamedQueriesTest::text);
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.add(String.valueOf(row.getObject(i)));
    }
    return String.join("|", values);
  }
}
