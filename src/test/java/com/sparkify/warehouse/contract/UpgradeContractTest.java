package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.oracle.OracleTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the first version of the program made is brought up to date; what a later one made is not
 * touched.
 */
abstract class UpgradeContractTest extends ShopContractTest {
  private static final String FOLDER = "/com/sparkify/warehouse/upgrade/";
  private static final String PLAY =
      "{'page':'NextSong','ts':1541105830796,'sessionId':38,'itemInSession':2,'userId':'39',"
          + "'level':'free','song':'One','artist':'Queen','length':1.5}";

  /** Where a statement of the first version can be run as it was. */
  abstract Connection first() throws SQLException;

  @BeforeEach
  void asTheFirstVersionLeftIt() throws Exception {
    try (Connection connection = first();
        Statement statement = connection.createStatement()) {
      String engine = ground.engine().dialect().name();
      for (String file : List.of("schema-1-" + engine, "schema-1-rows")) {
        for (String text : text(file).split(";\\s*\\n")) {
          statement.execute(text);
        }
      }
    }
    shop.songs("none.json");
  }

  @Test
  void theNextRunBringsItUpToDateAndKeepsWhatItHolds() throws SQLException {
    shop.events("a.json", PLAY);
    assertThat(shop.load().plays().matched()).isEqualTo(1);
    assertThat(shop.rows(OracleTable.SONGPLAYS))
        .hasSize(2)
        .allMatch(play -> "S1".equals(play.get(4)));
    assertThat(shop.runs()).extracting(RunRecord::id).containsExactly(2L, 1L);
    assertThat(shop.rejects()).hasSize(1);
    assertThat(version()).isEqualTo(Tables.SCHEMA_VERSION);
    assertThat(shop.check().passed()).isTrue();
  }

  @Test
  void aRunThatFindsNothingNewAndCreatingTheTablesDoSoToo() throws SQLException {
    shop.events("a.json", PLAY);
    try (Warehouse warehouse = shop.openForWriting()) {
      assertThat(new Tables(warehouse).bringUpToDate("here")).isEqualTo(Tables.Change.UPGRADED);
      warehouse.rollback();
    }
    assertThat(names()).doesNotContain("etl_schema");
    assertThat(shop.load().run()).isEqualTo(2);
    assertThat(shop.load().run()).isZero();
    assertThat(version()).isEqualTo(Tables.SCHEMA_VERSION);
  }

  @Test
  void aRunThatFailsLeavesItsRecordInAnUpToDateLedger() throws SQLException {
    shop.events("a.json", PLAY, "not json");
    assertThat(refusal(() -> shop.load(Mode.NEW, 0)).exitCode()).isEqualTo(ExitCode.CHECKS_FAILED);
    assertThat(shop.runs().get(0).status()).isEqualTo(RunRecord.Status.FAILED);
    assertThat(version()).isEqualTo(Tables.SCHEMA_VERSION);
    assertThat(shop.rows(OracleTable.SONGPLAYS)).hasSize(1);
  }

  @Test
  void untilThenAReaderIsToldWhatToDo() {
    SparkifyException refusal = refusal(this::read);
    assertThat(refusal.getMessage())
        .isEqualTo("The tables in here are those of an older version (1).");
    assertThat(refusal.advice()).contains("\"sparkify tables create\"", "keeps");
  }

  @Test
  void whatANewerVersionMadeIsRefusedByAllAndNotTouched() throws SQLException {
    shop.events("a.json", PLAY);
    shop.load();
    execute("UPDATE etl_schema SET version = 99");
    shop.events("b.json", PLAY.replace(":2,", ":3,"));
    ThrowingCallable drop =
        () -> {
          try (Warehouse warehouse = shop.openForWriting()) {
            new Tables(warehouse).drop("here");
          }
        };
    for (ThrowingCallable use : List.<ThrowingCallable>of(shop::load, this::read, drop)) {
      SparkifyException refusal = refusal(use);
      assertThat(refusal.exitCode()).isEqualTo(ExitCode.FAILED);
      assertThat(refusal.getMessage()).contains("newer version", "(99)");
      assertThat(refusal.advice()).contains("newer sparkify");
    }
    assertThat(shop.rows(OracleTable.SONGPLAYS)).hasSize(2);
  }

  private void read() {
    try (Warehouse warehouse = shop.openForReading()) {
      new Tables(warehouse).requireExist("here");
    }
  }

  private static SparkifyException refusal(ThrowingCallable use) {
    return catchThrowableOfType(SparkifyException.class, use);
  }

  private long version() throws SQLException {
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(version) FROM etl_schema")) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> names() {
    try (Warehouse warehouse = shop.openForReading()) {
      return new Tables(warehouse).namesTaken();
    }
  }

  private void execute(String text) throws SQLException {
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private static String text(String file) throws IOException {
    try (var in = UpgradeContractTest.class.getResourceAsStream(FOLDER + file + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
