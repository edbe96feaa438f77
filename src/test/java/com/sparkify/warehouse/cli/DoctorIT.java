package com.sparkify.warehouse.cli;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorIT {
  /** Nobody listens there. */
  private static final Map<String, String> AWS =
      Map.of(
          "AWS_ACCESS_KEY_ID", "key",
          "AWS_SECRET_ACCESS_KEY", "hush",
          "AWS_REGION", "us-west-2",
          "AWS_ENDPOINT_URL", "http://127.0.0.1:9");

  @TempDir private Path folder;

  @BeforeEach
  void deliver() {
    Delivery.small(folder);
  }

  @Test
  void whatIsReachedIsSaidAndAwsIsNotAskedForNothing() throws Exception {
    Outcome well = Sparkify.in(folder).run(Delivery.withSources("doctor"));
    assertThat(well.exit()).isZero();
    assertThat(well.out())
        .containsPattern("events +logs +ok: 1 file, ")
        .containsPattern("songs +songs +ok: 1 file, ")
        .containsPattern("target +sparkify.duckdb +ok: not there yet")
        .doesNotContain("AWS");
    assertThat(folder.resolve("sparkify.duckdb")).doesNotExist();
  }

  @Test
  void whatIsNotReachedIsAFailureThatSaysWhatToDo() throws Exception {
    Outcome ill =
        Sparkify.in(folder)
            .run("doctor", "--logs", "nowhere", "--target", folder + "/no/x.duckdb", "-o", "csv");
    assertThat(ill.exit()).isEqualTo(1);
    assertThat(ill.out())
        .contains("reach,events,nowhere,The location nowhere does not exist. Check the path")
        .contains("songs,[S3] SONG_DATA,\"\",not set: give --songs")
        .contains("/no does not exist. Create it");
  }

  @Test
  void aBucketThatIsNotReachedIsAFailureInAFewWords() throws Exception {
    Outcome doctor =
        Sparkify.in(folder)
            .with(AWS)
            .run("doctor", "--logs", "s3://music/log_data", "--songs", "songs", "-o", "csv");
    assertThat(doctor.exit()).isEqualTo(1);
    assertThat(doctor.out())
        .contains("\"The location s3://music/log_data cannot be listed: S3 was not reached,")
        .contains("AWS could not be asked for sts:GetCallerIdentity: Connection refused. Check")
        .doesNotContain("SDK", "HTTP request");
  }

  @Test
  void aClusterThatCannotBeLookedUpIsAFailure() throws Exception {
    Map<String, String> cluster = new HashMap<>(AWS);
    cluster.put("SPARKIFY_DWH_DWH_CLUSTER_IDENTIFIER", "dwh");
    Outcome doctor =
        Sparkify.in(folder)
            .with(cluster)
            .run(Delivery.withSources("doctor", "--target", "cluster", "-o", "csv"));
    assertThat(doctor.exit()).isEqualTo(1);
    assertThat(doctor.out())
        .containsPattern("reach,target,cluster,\"AWS could not be asked .*Connection refused")
        .doesNotContain("SDK", "HTTP request");
  }

  @Test
  void onlyWhatCanBeReadIsCalledOk() throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));
    Outcome doctor = doctor("--logs", "empty", "--songs", "dangling");
    assertThat(doctor.exit()).isEqualTo(1);
    assertThat(doctor.out())
        .contains("reach,events,empty,empty: no data file is there\n")
        .contains("reach,songs,dangling,The location dangling does not exist.");
    Files.createDirectory(folder.resolve("dir"));
    assertThat(doctor("--target", "dir").out()).contains("dir is a folder, and not a DuckDB file");
  }

  @Test
  void whatThisUserMayNotReadOrWriteIsAFailure() throws Exception {
    Path file = folder.resolve("logs/day.json");
    Files.setPosixFilePermissions(file, Set.of());
    Path target = folder.resolve("closed");
    Files.createDirectory(target, asFileAttribute(Set.of(OWNER_READ, OWNER_EXECUTE)));
    assumeFalse(Files.isReadable(file), "the superuser may everything");
    Outcome doctor = doctor("--logs", "logs", "--songs", "songs", "--target", "closed/x.duckdb");
    assertThat(doctor.exit()).isEqualTo(1);
    assertThat(doctor.out())
        .contains("day.json cannot be read: permission denied.")
        .contains("closed cannot be written.");
  }

  private Outcome doctor(String... more) throws Exception {
    String[] all =
        Stream.concat(Stream.of("doctor", "-o", "csv"), Stream.of(more)).toArray(String[]::new);
    return Sparkify.in(folder).run(all);
  }

  @Test
  void awsIsAskedWhereSomethingNamesItAndDoesNotMatterToAFile() throws Exception {
    Outcome doctor = Sparkify.in(folder).with(AWS).run(Delivery.withSources("doctor"));
    assertThat(doctor.exit()).isZero();
    assertThat(doctor.out())
        .containsPattern("AWS +us-west-2 +AWS could not be asked for sts:GetCallerIdentity")
        .contains("***")
        .doesNotContain("hush");
  }
}
