package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the Python scripts works as it is. */
final class PythonScriptsFileTest {
  private static final String FILE =
      """
      [AWS]
      KEY=AKIAIOSFODNN7EXAMPLE
      SECRET=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY

      [DWH]
      DWH_CLUSTER_TYPE=multi-node
      DWH_NUM_NODES=4
      DWH_NODE_TYPE=dc2.large

      DWH_IAM_ROLE_NAME=dwhRole
      DWH_CLUSTER_IDENTIFIER=dwhCluster
      DWH_DB=dwh
      DWH_DB_USER=dwhuser
      DWH_DB_PASSWORD=Passw0rd=%%1
      DWH_PORT=5439

      [CLUSTER]
      HOST='dwhcluster.cxyz123.us-west-2.redshift.amazonaws.com'
      DB_NAME="dwh"
      DB_USER = 'dwhuser'
      DB_PASSWORD: 'Passw0rd=%1'
      DB_PORT=

      [IAM_ROLE]
      ; filled in by the notebook
      ARN=''

      # the data
      [S3]
      LOG_DATA='s3://udacity-dend/log_data'
      LOG_JSONPATH='s3://udacity-dend/log_json_path.json'
      SONG_DATA='s3://udacity-dend/song_data'
      """;

  @TempDir private Path path;

  @Test
  void itsValuesAreThoseThatPythonReads() throws IOException {
    Settings settings = read(FILE);
    assertThat(settings.dwh())
        .isEqualTo(
            new DwhSettings(
                Optional.of("multi-node"),
                Optional.of(4),
                Optional.of("dc2.large"),
                Optional.of("dwhcluster"),
                Optional.of("dwh"),
                Optional.of("dwhuser"),
                Optional.of(Secret.of("Passw0rd=%1")),
                5439,
                Optional.of("dwhRole")));
    assertThat(settings.cluster())
        .isEqualTo(
            new ClusterSettings(
                Optional.of("dwhcluster.cxyz123.us-west-2.redshift.amazonaws.com"),
                Optional.of("dwh"),
                Optional.of("dwhuser"),
                Optional.of(Secret.of("Passw0rd=%1")),
                Optional.empty(),
                Optional.empty()));
    assertThat(settings.source())
        .isEqualTo(
            new SourceSettings(
                Optional.of("s3://udacity-dend/log_data"),
                Optional.of("s3://udacity-dend/log_json_path.json"),
                Optional.of("s3://udacity-dend/song_data"),
                Optional.empty()));
    assertThat(settings.aws().keys().orElseThrow().secret().reveal())
        .isEqualTo("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
  }

  @Test
  void itIsNoReasonToWarnIfNobodyElseCanReadIt() throws IOException {
    assertThat(read(FILE).warnings()).isEmpty();
  }

  @Test
  void windowsLineEndsAndByteOrderMarksChangeNothing() throws IOException {
    Settings plain = read(FILE);
    Settings windows = read("\uFEFF" + FILE.replace("\n", "\r\n"));
    assertThat(windows.values()).isEqualTo(plain.values());
    assertThat(windows.dwh()).isEqualTo(plain.dwh());
    assertThat(windows.cluster()).isEqualTo(plain.cluster());
  }

  private Settings read(String text) throws IOException {
    Path file = path.resolve("dwh.cfg");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    PosixFiles.onlyForTheOwner(file);
    return new SettingsFolder(path).load();
  }
}
