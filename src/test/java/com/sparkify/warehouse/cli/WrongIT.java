package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people give by mistake: each is told plainly, and nothing is half done. */
class WrongIT {
  @TempDir private Path folder;

  @BeforeEach
  void deliver() {
    Delivery.small(folder);
  }

  @Test
  void aFolderIsNoTarget() throws Exception {
    Files.createDirectory(folder.resolve("dir"));
    for (String[] command :
        List.of(
            Delivery.withSources("etl", "--target", "dir"),
            new String[] {"query", "SELECT 1", "--target", "dir"})) {
      Outcome refused = sparkify(command);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualTo(
              "error: The target dir is a folder, and not a DuckDB file. Name a file in it, such as"
                  + " --target dir/sparkify.duckdb.\n");
    }
    assertThat(folder.resolve("dir")).isEmptyDirectory();
    assertThat(folder.resolve(".dir.lock")).doesNotExist();
  }

  /** The log of what was committed fits, the file itself does not: it must not look finished. */
  @Test
  void aWarehouseThatHasNoRoomDoesNotAppear() throws Exception {
    String[] etl = Delivery.withSources("sparkify", "etl");
    Outcome full =
        Sparkify.in(folder)
            .paste("ulimit -f 200 && " + String.join(" ", etl) + " --target f.duckdb");
    assertThat(full.exit()).isEqualTo(1);
    assertThat(full.err())
        .endsWith(
            "error: There is no room for f.duckdb: this user may write no more."
                + " Nothing was published; raise the limit and run the same command again.\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(Path::getFileName)).noneMatch(name -> name.toString().contains("duckdb"));
    }
  }

  @Test
  void aDamagedFileIsSaidToBe() throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    byte[] whole = Files.readAllBytes(folder.resolve("sparkify.duckdb"));
    Files.write(folder.resolve("cut.duckdb"), Arrays.copyOf(whole, 100_000));
    for (String[] command :
        List.of(
            Delivery.withSources("etl", "--target", "cut.duckdb"),
            new String[] {"check", "--target", "cut.duckdb"})) {
      Outcome refused = sparkify(command);
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualTo(
              "error: cut.duckdb is not a DuckDB file, or it is damaged. Name another file with"
                  + " --target, or move this one away.\n");
    }
    assertThat(folder.resolve("cut.duckdb")).hasSize(100_000);
  }

  @Test
  void aRetryTakesNoChoiceOfRejects() throws Exception {
    assertThat(sparkify("rejects", "--run", "1", "retry").exit()).isEqualTo(2);
  }

  @Test
  void aDiagramIsWrittenInAFormatThatItsNameSays() throws Exception {
    Outcome refused = sparkify("tables", "diagram", "--out", "star.png");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(folder.resolve("star.png")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT * FROM nothing      | 1 | Table with name nothing does not exist
          SELECT foo FROM songplays  | 1 | Referenced column "foo" not found
          SELECT FROM WHERE          | 1 | syntax error
          SELECT 1 --schema          | 1 | (schema nowhere) does not exist.
          """)
  void aQueryThatIsWrongIsToldWithoutTheEnginesOwnWords(String sql, int exit, String message)
      throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    boolean elsewhere = sql.endsWith("--schema");
    Outcome wrong =
        elsewhere ? sparkify("query", "SELECT 1", "--schema", "nowhere") : sparkify("query", sql);
    assertThat(wrong.exit()).isEqualTo(exit);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .contains(message)
        .doesNotContain("Catalog Error", "Binder Error", "Parser Error", "pg_");
    assertThat(wrong.err().lines()).hasSize(1);
  }

  @Test
  void aServerIsQuotedWithoutItsOwnAdvice() throws Exception {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase()) {
      String target = "--target=" + database.url() + "?user=" + PostgresDatabase.USER;
      assertThat(sparkify(Delivery.withSources("etl", target)).exit()).isZero();
      assertThat(sparkify("query", "SELECT * FROM nothing", target).err())
          .contains(
              ": relation \"nothing\" does not exist. Correct it; \"sparkify tables diagram\"")
          .doesNotContain("ERROR");
      assertThat(sparkify("query", "SELECT 1", target, "--schema", "nowhere").err())
          .startsWith("error: There are no tables in jdbc:postgresql://")
          .contains("(schema nowhere). Load them");
      assertThat(sparkify("tables", "drop", target, "--schema", "nowhere").exit()).isZero();
    }
    assertThat(sparkify("runs", "--target", "jdbc:postgresql://127.0.0.1:9/x").err())
        .contains("cannot be reached: Connection to 127.0.0.1:9 refused. Check host and port in");
  }

  @Test
  void aRunThatIsNotThereAndAReasonThatDoesNotExistAreErrors() throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    Outcome run = sparkify("rejects", "--run", "99");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "error: There is no run 99 in the ledger. \"sparkify runs\" shows those there are.\n");
    Outcome reason = sparkify("rejects", "--reason", "malfrmed");
    assertThat(reason.exit()).isEqualTo(2);
    assertThat(reason.err())
        .startsWith("error: There is no reason malfrmed to reject a record. The reasons are")
        .contains("malformed, ", "missing-ts, ", "missing-artist_name, ", "conflict.");
    assertThat(sparkify("rejects", "--run", "1", "--reason", "conflict").exit()).isZero();
  }

  @Test
  void aNameWithALineFeedLeavesOnePhysicalLineForEachReject() throws Exception {
    new Delivery(folder).write("logs/a\nb\r.json", "nonsense");
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    Outcome csv = sparkify("rejects", "-o", "csv");
    assertThat(csv.out().split("[\\n\\r]")).hasSize(3);
    assertThat(csv.out()).contains("logs/a\\u000ab\\u000d.json,1,malformed,,nonsense\n");
    assertThat(sparkify("rejects", "-o", "json").out()).contains("logs/a\\nb\\r.json");
  }

  @Test
  void aPlanForAFifoAloneDoesNotSayThatItWasPublished() throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    Files.createDirectory(folder.resolve("pipes"));
    new ProcessBuilder("mkfifo", folder.resolve("pipes/day.json").toString()).start().waitFor();
    Outcome plan = sparkify("etl", "--dry-run", "--logs", "pipes", "--songs", "songs");
    assertThat(plan.exit()).isZero();
    assertThat(plan.out()).startsWith("Nothing new: the file that is there has been published");
    assertThat(plan.err()).contains("pipes/day.json: not a regular file");
  }

  @Test
  void momentsAreIsoInEveryFormat() throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    String query = "SELECT TIMESTAMP '2020-01-01 10:00:00' AS t, max(start_time) AS s FROM time";
    assertThat(sparkify("query", query, "-o", "csv").out())
        .isEqualTo("t,s\n2020-01-01T10:00:00,2018-11-01T20:57:10.796\n");
    assertThat(sparkify("query", query, "-o", "json").out())
        .isEqualTo("{\"t\":\"2020-01-01T10:00:00\",\"s\":\"2018-11-01T20:57:10.796\"}\n");
    assertThat(sparkify("query", query).out()).contains("2020-01-01T10:00:00  2018-11-01T");
  }

  @Test
  void whatIsOddInTheSettingsIsToldBesideTheMistakes() throws Exception {
    new Delivery(folder).write("dwh.cfg", "[TARGET]", "SCEHMA = x", "[GARDEN]", "ROSES = 3");
    Outcome wrong = sparkify("runs");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("error: 1 mistake in the settings:\n  dwh.cfg:2: [TARGET] SCEHMA is unknown.")
        .contains("\nand 1 warning in the settings:\n  dwh.cfg:3: [GARDEN] is unknown and ignored.")
        .endsWith("\nCorrect it and run the command again.\n");
  }

  @Test
  void aDemoThatFailsKeepsTheOneBefore() throws Exception {
    Path demo = folder.resolve("sparkify-demo.duckdb");
    assertThat(sparkify("tables", "create", "--target", demo.toString()).exit()).isZero();
    Sparkify.Running again = Sparkify.in(folder).begin("demo", "--progress", "json");
    assertThat(again.hasSaid("Loading them")).isTrue();
    again.signal("TERM");
    assertThat(again.end().exit()).isEqualTo(143);
    assertThat(sparkify("runs", "--target", demo.toString()).err()).isEqualTo("No runs.\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .doesNotContain("sparkify-demo.duckdb.new");
    }
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return Sparkify.in(folder).run(arguments);
  }
}
