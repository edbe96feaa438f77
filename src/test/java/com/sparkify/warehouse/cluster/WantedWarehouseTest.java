package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.SettingsLoader;
import com.sparkify.warehouse.error.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WantedWarehouseTest {
  @TempDir private Path folder;

  @Test
  void theFileOfThePythonScriptsNamesAWarehouse() throws IOException {
    ClusterRequest request =
        WantedWarehouse.of(
            settings(
                """
                [DWH]
                DWH_CLUSTER_TYPE=multi-node
                DWH_NUM_NODES=4
                DWH_NODE_TYPE=dc2.large
                DWH_CLUSTER_IDENTIFIER=dwhCluster
                DWH_DB=dwh
                DWH_DB_USER=dwhuser
                DWH_DB_PASSWORD=Passw0rd
                DWH_PORT=5439
                DWH_IAM_ROLE_NAME=dwhRole
                [S3]
                LOG_DATA='s3://udacity-dend/log_data'
                LOG_JSONPATH='s3://udacity-dend/log_json_path.json'
                SONG_DATA='s3://udacity-songs/song_data'
                """),
            PrepareFlags.none());
    assertThat(request)
        .isEqualTo(
            new ClusterRequest(
                "dwhcluster",
                new Shape.Provisioned("dc2.large", 4),
                new Admin("dwh", "dwhuser", Optional.of(Secret.of("Passw0rd")), 5439),
                new RoleSpec("dwhRole", false, List.of("udacity-dend", "udacity-songs")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aNameIsEnough() throws IOException {
    ClusterRequest request =
        WantedWarehouse.of(
            settings("[DWH]\nDWH_CLUSTER_IDENTIFIER=dwh\n[S3]\nLOG_DATA=logs\n"),
            PrepareFlags.none());
    assertThat(request.shape()).isEqualTo(new Shape.Provisioned("ra3.large", 1));
    assertThat(request.role()).isEqualTo(new RoleSpec("sparkify-dwh", false, List.of()));
    assertThat(request.admin().password()).isEmpty();
  }

  @Test
  void withoutANameThereIsNoWarehouse() throws IOException {
    Settings settings = settings("[DWH]\nDWH_NUM_NODES=2\n");
    assertThat(Life.failure(() -> WantedWarehouse.of(settings, PrepareFlags.none())).exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "single-node, 4, , 1",
    "multi-node, , , 2",
    "multi-node, 3, , 3",
    ", 3, , 3",
    "single-node, , 5, 5",
    ", , 1, 1"
  })
  void theNumberOfNodesFollowsFromTypeAndNumberAndFlag(
      String type, String nodes, Integer flag, int expected) throws IOException {
    String file =
        "[DWH]\nDWH_CLUSTER_IDENTIFIER=dwh\n"
            + (type == null ? "" : "DWH_CLUSTER_TYPE=" + type + "\n")
            + (nodes == null ? "" : "DWH_NUM_NODES=" + nodes + "\n");
    PrepareFlags flags =
        new PrepareFlags(
            Optional.of("ra3.xlplus"),
            Optional.ofNullable(flag),
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty());
    assertThat(WantedWarehouse.of(settings(file), flags).shape())
        .isEqualTo(new Shape.Provisioned("ra3.xlplus", expected));
  }

  @Test
  void serverlessHasASmallCapacityUnlessAskedOtherwise() throws IOException {
    Settings settings = settings("[DWH]\nDWH_CLUSTER_IDENTIFIER=dwh\n");
    assertThat(WantedWarehouse.of(settings, serverless(null, null)).shape())
        .isEqualTo(new Shape.Serverless(8, 32));
    assertThat(WantedWarehouse.of(settings, serverless(64, null)).shape())
        .isEqualTo(new Shape.Serverless(64, 64));
    assertThat(WantedWarehouse.of(settings, serverless(16, 128)).shape())
        .isEqualTo(new Shape.Serverless(16, 128));
  }

  private static PrepareFlags serverless(Integer base, Integer max) {
    return new PrepareFlags(
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.ofNullable(base),
        Optional.ofNullable(max),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private Settings settings(String file) throws IOException {
    Path config = folder.resolve("dwh.cfg");
    Files.writeString(config, file);
    return new SettingsLoader(folder, Map.of()).load(Optional.of(config), Map.of());
  }
}
