package com.sparkify.warehouse.contract;

import static com.sparkify.warehouse.contract.EngineContractTest.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Moments come by COPY where all of them are new, and by a statement where they may not be. */
final class PostgresMomentsTest extends ShopContractTest {
  private static final PostgresDatabase DATABASE = PostgresServer.shared().createDatabase();

  @Override
  Ground ground(Path folder) {
    return PostgresGround.in(DATABASE);
  }

  @Test
  void momentsBeforeAndAfterThoseThatAreThereAreAdded() {
    shop.events("b.json", play(1, 20, 1), play(2, 30, 1));
    shop.load();
    shop.events("a.json", play(3, 10, 1));
    shop.events("c.json", play(4, 40, 1), play(5, 40, 2));
    assertThat(shop.load().added()).containsEntry("time", 2L);
    shop.assertAsTheOracleSays();
    shop.events("d.json", play(6, 50, 1), play(7, 50, 2), play(8, 60, 1));
    assertThat(shop.load().added()).containsEntry("time", 2L);
    shop.assertAsTheOracleSays();
  }

  @Test
  void aMomentThatIsThereIsNotAddedAgain() {
    shop.events("a.json", play(1, 20, 1));
    shop.load();
    shop.events("b.json", play(2, 10, 1), play(3, 20, 2), play(4, 30, 1));
    assertThat(shop.load().added()).containsEntry("time", 2L);
    shop.assertAsTheOracleSays();
  }

  @Test
  void theMomentOfADeliveryThatLostIsNotAdded() {
    shop.events("a.json", play(1, 10, 1), play(1, 20, 1), play(2, 30, 1));
    assertThat(shop.load().added()).containsEntry("time", 2L);
    shop.assertAsTheOracleSays();
  }

  @Test
  void momentsThatTheServerRefusesLeaveWhatWasThere() throws SQLException {
    shop.events("a.json", play(1, 10, 1));
    shop.load();
    Map<OracleTable, List<List<Object>>> before = shop.tables();
    execute("ALTER TABLE time ADD CONSTRAINT early CHECK (start_time < '1970-01-01 00:00:00.015')");
    shop.events("b.json", play(2, 12, 1), play(3, 20, 1));
    assertThatThrownBy(shop::load)
        .isInstanceOf(SparkifyException.class)
        .hasMessageContaining("early");
    assertThat(shop.tables()).isEqualTo(before);
    execute("ALTER TABLE time DROP CONSTRAINT early");
    assertThat(shop.load().added()).containsEntry("time", 2L);
    shop.assertAsTheOracleSays();
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = ground.connect();
        Statement executing = connection.createStatement()) {
      executing.execute(statement);
    }
  }
}
