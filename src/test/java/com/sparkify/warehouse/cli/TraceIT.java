package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceIT {
  @TempDir private Path folder;

  @Test
  void aPlayIsFollowedToItsLinesAndItsSong() throws Exception {
    Delivery delivery = Delivery.small(folder);
    delivery.write("logs/late.json", Delivery.play(1, "One").replace("39", "40"));
    etl();
    Outcome trace = sparkify("trace", "38000001");
    assertThat(trace.exit()).isZero();
    assertThat(trace.err()).isEmpty();
    assertThat(trace.out())
        .startsWith("Play 38000001: item 1 of session 38\n")
        .contains("started  2018-11-01T20:57:10.796Z\n", "song     One, Queen\n")
        .contains("logs/day.json:1   winner\n")
        .contains("logs/late.json:1  conflict  userId is 40, not 39\n")
        .contains("Read again: 2 files as published.\n")
        .contains("It matches song S1: the only one with this title and artist.\n");
    assertThat(sparkify("trace", "38000001", "-o", "csv").out().lines()).hasSize(3);
    assertThat(sparkify("trace", "38000001", "-o", "json").out())
        .contains("\"outcome\":\"winner\"", "\"rule\":\"only_candidate\"");
  }

  @Test
  void aPlayThatMatchesNothingIsShownWhatIsNear() throws Exception {
    Delivery.small(folder).write("songs/two.json", Delivery.song("S2", "TWO"));
    etl();
    assertThat(sparkify("trace", "38000002").out())
        .contains("It matches no song: none has this title and this artist.\nNearest are\n")
        .contains("S2       TWO    Queen");
  }

  @Test
  void aFileThatIsGoneIsSaidSo() throws Exception {
    Delivery delivery = Delivery.small(folder);
    etl();
    Files.delete(delivery.file("logs/day.json"));
    Outcome trace = sparkify("trace", "38000001");
    assertThat(trace.exit()).isZero();
    assertThat(trace.out())
        .contains("No line that delivered it was found.\n")
        .contains("Read again: 0 files as published; not 1.\n")
        .contains("logs/day.json does not exist.\n")
        .contains("It matches song S1");
  }

  @Test
  void aPlayIsFollowedIntoABucket() throws Exception {
    Delivery.small(folder);
    try (S3Server server = S3Server.start()) {
      server.store().createBucket("shop").putFolder("", folder);
      Sparkify there =
          Sparkify.in(folder)
              .with(
                  Map.of(
                      "AWS_ENDPOINT_URL",
                      server.endpoint().toString(),
                      "AWS_ACCESS_KEY_ID",
                      S3Server.ACCESS_KEY,
                      "AWS_SECRET_ACCESS_KEY",
                      S3Server.SECRET_KEY,
                      "AWS_REGION",
                      "us-west-2"));
      Outcome etl = there.run("etl", "--logs", "s3://shop/logs", "--songs", "s3://shop/songs");
      assertThat(etl.exit()).as(etl.err()).isZero();
      assertThat(there.run("trace", "38000001").out())
          .contains("s3://shop/logs/day.json:1  winner\n")
          .contains("Read again: 1 file as published.\n");
    }
  }

  @Test
  void aPlayThatIsNotThereIsAFailure() throws Exception {
    Delivery.small(folder);
    etl();
    Outcome unknown = sparkify("trace", "1");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.out()).isEmpty();
    assertThat(unknown.err()).startsWith("error: There is no play 1 in sparkify.duckdb.");
  }

  @Test
  void aWarehouseThatIsNotThereIsNotMade() throws Exception {
    Outcome missing = sparkify("trace", "38000001");
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("sparkify.duckdb does not exist");
    assertThat(folder).isEmptyDirectory();
  }

  private void etl() throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return Sparkify.in(folder).run(arguments);
  }
}
