package com.sparkify.warehouse.standin.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.wire.SqlError;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is worth having if PostgreSQL takes what it refuses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StatementRulesTest {
  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE a (id INT NOT NULL PRIMARY KEY, name VARCHAR(20), n INT)",
          "CREATE TABLE b (id INT NOT NULL PRIMARY KEY, name VARCHAR(20), n INT)",
          "CREATE SCHEMA s");

  private final S3Server s3 = S3Server.start();
  private final RedshiftStandIn redshift = RedshiftStandIn.start(s3);
  private final PostgresDatabase postgres = PostgresServer.shared().createDatabase();
  private Connection onRedshift;
  private Connection onPostgres;

  @BeforeAll
  void connect() throws SQLException {
    onRedshift = redshift.connect();
    onPostgres = postgres.connectAsSuperuser();
    for (Connection connection : List.of(onRedshift, onPostgres)) {
      connection.setAutoCommit(false);
      execute(connection, TABLES.toArray(String[]::new));
      connection.commit();
    }
  }

  @AfterAll
  void close() throws SQLException {
    onRedshift.close();
    onPostgres.close();
    postgres.close();
    redshift.close();
    s3.close();
  }

  static List<Rule> rules() {
    return StatementRules.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void postgresTakesTheExampleOfEachRule(Rule rule) throws SQLException {
    Throwable refused = catchThrowable(() -> execute(onPostgres, rule.example()));
    onPostgres.rollback();

    assertThat(refused).as(rule.example()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void redshiftsDriverGetsTheRefusalOfEachRule(Rule rule) throws SQLException {
    SQLException refused =
        catchThrowableOfType(SQLException.class, () -> execute(onRedshift, rule.example()));
    onRedshift.rollback();

    String last = Sql.split(rule.example()).get(Sql.split(rule.example()).size() - 1);
    SqlError expected = rule.check().check(Sql.of(last), true).orElseThrow();
    assertThat((Object) refused).as(rule.example()).isNotNull();
    assertThat(refused.getSQLState()).isEqualTo(expected.sqlState());
    assertThat(refused.getMessage()).contains(expected.message());
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
