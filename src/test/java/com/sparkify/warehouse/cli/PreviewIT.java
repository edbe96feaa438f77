package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewIT {
  @TempDir private Path folder;

  @BeforeEach
  void deliver() {
    Delivery.small(folder);
  }

  @Test
  void eventsAreShownAsAPersonReadsThem() throws Exception {
    Outcome preview = Sparkify.in(folder).run("preview", "events", "--logs", "logs");
    assertThat(preview.exit()).isZero();
    assertThat(preview.err()).isEmpty();
    assertThat(preview.out())
        .startsWith("The first events in logs/day.json\n")
        .contains("   1  2018-11-01 20:57:10  39    free   NextSong  One   Queen\n")
        .contains("The keys, in 3 lines of 1 file")
        .containsPattern("userId +integer +string +0.0% +39")
        .containsPattern("length +number +100.0%")
        .contains("Would be rejected: 1 malformed")
        .contains("logs/day.json:3  malformed  not json");
    assertThat(preview.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void songsAreShownFromASingleFile() throws Exception {
    Outcome preview = Sparkify.in(folder).run("preview", "songs", "--songs", "songs/one.json");
    assertThat(preview.out()).contains("   1  S1       One    Queen");
  }

  @Test
  void onlySoManyAreShownAsAreAskedFor() throws Exception {
    Outcome csv =
        Sparkify.in(folder).run("preview", "events", "--logs", "logs", "-n1", "-o", "csv");
    assertThat(csv.out().lines()).hasSize(2);
    assertThat(csv.out())
        .startsWith("file,line,problem,page,level,")
        .contains("day.json,1,,NextSong,");
  }

  @Test
  void aBucketIsPreviewedLikeAFolder() throws Exception {
    try (S3Server server = S3Server.start()) {
      server.store().createBucket("shop").putFolder("log_data/", folder.resolve("logs"));
      Map<String, String> access =
          Map.of(
              "AWS_ENDPOINT_URL",
              server.endpoint().toString(),
              "AWS_ACCESS_KEY_ID",
              S3Server.ACCESS_KEY,
              "AWS_SECRET_ACCESS_KEY",
              S3Server.SECRET_KEY,
              "AWS_REGION",
              "us-west-2");
      Outcome preview =
          Sparkify.in(folder)
              .with(access)
              .run("preview", "events", "--logs", "s3://shop/log_data", "-o", "json");
      assertThat(preview.exit()).as(preview.err()).isZero();
      assertThat(preview.out())
          .contains("\"path\":\"s3://shop/log_data/day.json\"")
          .contains("\"rejected\":{\"malformed\":1}");
    }
  }

  @Test
  void aLocationThatIsNotThereOrEmptyIsAFailure() throws Exception {
    Outcome missing = Sparkify.in(folder).run("preview", "events", "--logs", "nowhere");
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).startsWith("error: The location nowhere does not exist.");
    new Delivery(folder).write("empty/notes.txt", "nothing");
    Outcome empty = Sparkify.in(folder).run("preview", "events", "--logs", "empty");
    assertThat(empty.exit()).isEqualTo(1);
    assertThat(empty.err()).startsWith("error: There is no data file in empty.");
  }
}
