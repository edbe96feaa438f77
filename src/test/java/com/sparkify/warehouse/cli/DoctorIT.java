package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Path;
import java.util.Map;
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
  void awsIsAskedWhereSomethingNamesItAndDoesNotMatterToAFile() throws Exception {
    Outcome doctor = Sparkify.in(folder).with(AWS).run(Delivery.withSources("doctor"));
    assertThat(doctor.exit()).isZero();
    assertThat(doctor.out())
        .containsPattern("AWS +us-west-2 +AWS could not be asked for sts:GetCallerIdentity")
        .contains("***")
        .doesNotContain("hush");
  }
}
