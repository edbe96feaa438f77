package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.standin.RedshiftStandIn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switch to a real cluster, tried on a stand-in that is named as a cluster would be. */
final class NamedRedshiftTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("REDSHIFT_PASSWORD", RedshiftStandIn.PASSWORD);

  @TempDir Path folder;

  @Test
  void aTestHasASchemaOfItsOwnThereAndLeavesNothingBehind() throws SQLException {
    try (RedshiftGround cluster = RedshiftGround.open()) {
      List<String> before = schemas(cluster);
      NamedRedshift named = NamedRedshift.of(properties(cluster), ENVIRONMENT).orElseThrow();
      try (Ground ground = RedshiftSchemaGround.in(named.target(cluster.aws()))) {
        Shop shop = Shop.of(ground, folder);
        shop.events(
            "a.json", "{'page':'NextSong','ts':5,'sessionId':3,'itemInSession':1,'userId':'9'}");
        shop.songs("a.json", "{'song_id':'S','title':'T','artist_id':'A','artist_name':'N'}");

        assertThat(shop.load().plays().inserted()).isEqualTo(1);
        shop.assertAsTheOracleSays();
        assertThat(ground.hasTables()).isTrue();
        assertThat(cluster.hasTables()).isFalse();
        assertThat(schemas(cluster)).hasSize(before.size() + 1);
      }
      assertThat(schemas(cluster)).isEqualTo(before);
      assertThat(cluster.left()).isEmpty();
    }
  }

  @Test
  void nobodyNamesOneByAccident() {
    assertThat(NamedRedshift.of(new Properties(), ENVIRONMENT)).isEmpty();
  }

  @Test
  void theCommandLineIsNoPlaceForAPassword() {
    Properties properties = new Properties();
    properties.setProperty("redshift.url", "jdbc:redshift://h/dev?user=u&password=hunter2");

    assertThatThrownBy(() -> NamedRedshift.of(properties, Map.of()))
        .hasMessageContaining("REDSHIFT_PASSWORD")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aPlaceToLoadFromHasToBeNamedToo() {
    Properties properties = new Properties();
    properties.setProperty("redshift.url", "jdbc:redshift://h/dev?user=u");

    assertThatThrownBy(() -> NamedRedshift.of(properties, Map.of()))
        .hasMessageContaining("-Dredshift.work=s3://");
  }

  private static Properties properties(RedshiftGround cluster) {
    Properties properties = new Properties();
    properties.setProperty("redshift.url", cluster.redshift().url());
    properties.setProperty("redshift.user", RedshiftStandIn.USER);
    properties.setProperty("redshift.role", RedshiftStandIn.ROLE);
    properties.setProperty("redshift.work", "s3://" + RedshiftGround.BUCKET + "/work");
    return properties;
  }

  private static List<String> schemas(RedshiftGround cluster) throws SQLException {
    try (Connection connection = cluster.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT nspname FROM pg_catalog.pg_namespace"
                    + " WHERE nspname NOT LIKE 'pg_%' ORDER BY 1")) {
      List<String> names = new ArrayList<>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }
}
