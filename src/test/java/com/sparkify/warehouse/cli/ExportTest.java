package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command "export", as a user meets it. */
class ExportTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void load() {
    Delivery.small(folder);
    assertThat(sparkify("etl")).isZero();
  }

  @Test
  void itSaysWhatItWroteAndLeavesNothingElseInTheFolder() throws IOException {
    Files.createDirectories(
        folder.resolve("star/.export-" + Integer.MAX_VALUE)); // of a dead process
    assertThat(sparkify("export", "--out=star", "-o", "csv")).as(err.toString()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("table,rows,bytes,files\n")
        .containsPattern("songplays,2,[0-9]+,songplays.parquet\n");
    assertThat(files("star")).hasSize(6).contains("export.json", "songplays.parquet");
    String summary = Files.readString(folder.resolve("star/export.json"));
    assertThat(summary).contains("\"name\":\"songplays\",\"rows\":2,", "\"format\":\"parquet\"");
  }

  @Test
  void whatNoExportPutThereStays() throws IOException {
    Delivery.small(folder.resolve("taken"));
    for (String flag : List.of("--format=csv", "--overwrite")) {
      assertThat(sparkify("export", "--out=taken", flag)).isEqualTo(2);
      assertThat(err.toString()).contains("taken is not empty, and no export");
      assertThat(files("taken")).containsExactlyInAnyOrder("logs", "songs");
    }
  }

  @Test
  void anEarlierExportIsReplacedWhenToldTo() throws IOException {
    assertThat(sparkify("export", "--out=star")).isZero();
    Files.writeString(folder.resolve("star/notes.txt"), "mine");
    assertThat(sparkify("export", "--out=star", "--format=csv")).isEqualTo(2);
    assertThat(err.toString()).contains("is not empty.", "--overwrite");
    assertThat(sparkify("export", "--out=star", "--overwrite", "--format=csv")).isZero();
    assertThat(files("star")).contains("notes.txt", "songs.csv").hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gs://bucket/star", "s3:/bucket/star", "s3://", "https://host/star"})
  void aPlaceThatIsNoneIsAMistake(String place) throws IOException {
    assertThat(sparkify("export", "--out=" + place)).isEqualTo(2);
    assertThat(err.toString()).contains("neither a folder nor of the form s3://bucket/prefix");
    assertThat(files("")).contains("w.duckdb").doesNotContain("gs:", "s3:", "https:");
  }

  @Test
  void aWarehouseThatIsNotThereLeavesNoFolder() throws IOException {
    assertThat(sparkify("export", "--out=star", "--target=none.duckdb")).isEqualTo(1);
    assertThat(err.toString()).contains("none.duckdb does not exist");
    assertThat(files("")).doesNotContain("star");
  }

  private Set<String> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private int sparkify(String... command) {
    out.reset();
    err.reset();
    Terminal terminal =
        new Terminal(new Results(out), new PrintStream(err), Map.of(), folder, Set.of());
    boolean named = Stream.of(command).anyMatch(word -> word.startsWith("--target"));
    String[] settings = {
      "--logs=" + folder.resolve("logs"), "--songs=" + folder.resolve("songs"), "--quiet"
    };
    Stream<String> target =
        named ? Stream.of() : Stream.of("--target=" + folder.resolve("w.duckdb"));
    Stream<String> words = Stream.concat(target, Stream.of(settings, command).flatMap(Stream::of));
    return Main.execute(terminal, words.toArray(String[]::new));
  }
}
