package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIT {
  @TempDir private Path folder;

  @Test
  void aBuildCreatesLoadsAndChecksAndTheNextOneFindsAllThat() throws Exception {
    Delivery.small(folder);
    Outcome first = build();
    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .startsWith("Created the tables in sparkify.duckdb.\n\nRun 1 published to sparkify.duckdb")
        .contains("2 staged = 2 inserted")
        .containsPattern("\n\\d+ checks in .* 0 failed, ");
    assertThat(build("-o", "csv").out())
        .isEqualTo("step,outcome\ntables,there\netl,nothing new\ncheck,passed\n");
  }

  @Test
  void aStepThatFailsEndsTheBuildWithItsExitCode() throws Exception {
    Delivery.small(folder);
    Outcome rejected = build("--max-rejects", "0", "-o", "csv");
    assertThat(rejected.exit()).isEqualTo(3);
    assertThat(rejected.out()).isEqualTo("step,outcome\ntables,created\n");
    assertThat(rejected.err()).contains("More records were rejected than the 0 that are allowed");
    assertThat(build("-o", "csv").out()).contains("tables,there\netl,published\n");
  }

  @Test
  void aBuildNeverDrops() throws Exception {
    Delivery delivery = Delivery.small(folder);
    build();
    delivery.write("logs/day.json", Delivery.play(3, "One"));
    assertThat(build().exit()).isZero();
    assertThat(
            Sparkify.in(folder)
                .run("query", "SELECT count(*) AS n FROM songplays", "-o", "csv")
                .out())
        .isEqualTo("n\n3\n");
  }

  @Test
  void withoutSourcesNothingIsMade() throws Exception {
    assertThat(Sparkify.in(folder).run("build").exit()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  private Outcome build(String... more) throws Exception {
    String[] build = Stream.concat(Stream.of("build"), Stream.of(more)).toArray(String[]::new);
    return Sparkify.in(folder).run(Delivery.withSources(build));
  }
}
