package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.standin.s3.S3Fault;
import com.sparkify.warehouse.standin.s3.S3Request;
import com.sparkify.warehouse.standin.wire.Fault;
import com.sparkify.warehouse.standin.wire.SqlError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder goes to Redshift by way of a few objects in the work prefix. */
final class RedshiftPackingTest {
  private static final int SLICES = 4;

  @TempDir Path folder;
  private RedshiftGround ground;
  private Shop shop;

  @BeforeEach
  void open() {
    ground = RedshiftGround.open();
    shop = Shop.of(ground, folder);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void thousandsOfTinyFilesBecomeOnePartPerSlice() {
    for (int i = 0; i < 2_100; i++) {
      shop.songs(i % 100 + "/" + i + ".json", song(i));
    }
    shop.events("a.json", play(1));
    RunReport report = shop.load();

    assertThat(report.songs().read().files()).isEqualTo(2_100);
    assertThat(shop.rows(OracleTable.SONGS)).hasSize(2_100);
    assertThat(put("/songs-")).hasSize(SLICES);
    assertThat(ground.redshift().statements().startingWith("COPY \"staging_songs\"")).hasSize(1);
    assertThat(report.notes()).anyMatch(note -> note.startsWith("2,100 files of songs packed"));
    assertThat(ground.left()).isEmpty();
  }

  @Test
  void aRunSendsAsManyStatementsForTwiceTheFilesAndRows() {
    shop.events("first.json", play(1));
    shop.load();
    int statements = statementsToLoad(10_000, 2_100);
    assertThat(statementsToLoad(20_000, 4_200)).isEqualTo(statements);
    assertThat(shop.rows(OracleTable.SONGS)).hasSize(6_300);
  }

  private int statementsToLoad(int first, int files) {
    for (int i = first; i < first + files; i++) {
      shop.songs(i + ".json", song(i));
    }
    shop.events(first + ".json", play(first) + "\n" + play(first + 1));
    int before = ground.redshift().statements().texts().size();
    shop.load();
    return ground.redshift().statements().texts().size() - before;
  }

  @Test
  void everythingPutIntoS3IsGoneAfterAFailureToo() {
    shop.events("a.json", play(1));
    ground
        .redshift()
        .faults()
        .when(
            statement -> statement.startsWith("COPY"),
            new Fault.Fail(SqlError.error("53100", "disk full")));
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);

    assertThat(failure).hasMessageContaining("is full");
    assertThat(put("/events-")).hasSize(1);
    assertThat(ground.left()).isEmpty();
    assertThat(shop.load().plays().inserted()).isEqualTo(1);
  }

  @Test
  void aWorkPrefixThatCannotBeWrittenToIsNamed() {
    shop.events("a.json", play(1));
    ground
        .s3()
        .faults()
        .always(request -> request.method().equals("PUT"), new S3Fault.Status(403, "AccessDenied"));
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);

    assertThat(failure.getMessage()).contains("s3://workshop/work/run-", "cannot be written");
    assertThat(failure.advice()).contains("s3:PutObject");
  }

  @Test
  void withoutAWorkPrefixNothingIsLoadedButTablesAreMadeAndRead() {
    RedshiftEngine engine = new RedshiftEngine(ground.target(Optional.empty()), Optional.empty());
    SparkifyException failure =
        catchThrowableOfType(SparkifyException.class, engine::requireReadyToLoad);

    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure.getMessage()).startsWith("[S3] WORK is not set");
    assertThat(failure.advice()).contains("cluster prepare");
    engine.openForWriting(Patience.silent(Duration.ofSeconds(1))).close();
    assertThat(ground.hasTables()).isFalse();
  }

  @Test
  void aTableThatIsTooNarrowIsToldByFileLineAndColumn() throws Exception {
    shop.events("a.json", play(1));
    shop.load();
    try (var connection = ground.connect();
        var statement = connection.createStatement()) {
      statement.execute("ALTER TABLE staging_events ALTER COLUMN level TYPE pg_catalog.varchar_4");
    }
    shop.events("b.json", play(2).replace("}", ",'level':'premium'}"));
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);

    assertThat(failure.getMessage())
        .contains("did not take line 1 of s3://workshop/work/run-", "column level", "length");
    assertThat(failure.advice()).contains("tables create --recreate");
  }

  private List<String> put(String part) {
    return ground.s3().requests().stream()
        .filter(request -> request.method().equals("PUT"))
        .map(S3Request::key)
        .filter(key -> key.contains(part))
        .toList();
  }

  private static String play(int item) {
    return "{'page':'NextSong','ts':5,'sessionId':3,'itemInSession':%d,'userId':'9'}"
        .formatted(item);
  }

  private static String song(int i) {
    return "{'song_id':'S%d','title':'T','artist_id':'A','artist_name':'é\\\\ |'}".formatted(i);
  }
}
