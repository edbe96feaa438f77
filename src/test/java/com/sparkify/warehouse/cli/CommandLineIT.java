package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as users run them: what goes to stdout, what to stderr, and the exit code. */
class CommandLineIT {
  private static final String PLAY =
      "{\"page\":\"NextSong\",\"ts\":1541105830796,\"sessionId\":38,\"itemInSession\":%d,"
          + "\"userId\":\"39\",\"song\":\"%s\",\"artist\":\"Queen\",\"level\":\"free\"}\n";
  private static final String SONG =
      "{\"song_id\":\"S1\",\"title\":\"One\",\"artist_id\":\"A1\",\"artist_name\":\"Queen\"}\n";

  @TempDir private Path folder;

  @BeforeEach
  void deliver() throws IOException {
    write("logs/day.json", PLAY.formatted(1, "One") + PLAY.formatted(2, "Two") + "not json\n");
    write("songs/one.json", SONG);
  }

  @Test
  void etlPrintsTheFunnelAndTheSecondRunSaysThatNothingIsNew() throws Exception {
    Outcome first = etl();
    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains("3 lines of 1 file = 2 staged + 1 rejected + 0 blank")
        .contains("2 staged = 2 inserted + 0 replaced + 0 known + 0 conflicting")
        .contains("1 malformed")
        .contains("sparkify rejects --run 1");
    assertThat(first.out().lines()).hasSizeLessThan(25).allMatch(line -> line.length() <= 100);
    assertThat(etl().out()).startsWith("Nothing new");
  }

  @Test
  void flagsAreTakenBeforeAndAfterTheCommand() throws Exception {
    etl();
    String before = sparkify("-o", "csv", "query", "SELECT count(*) AS plays FROM songplays").out();
    String after = sparkify("query", "SELECT count(*) AS plays FROM songplays", "-o", "csv").out();
    assertThat(before).isEqualTo("plays\n2\n").isEqualTo(after);
  }

  @Test
  void aRunCanBeReadByMachines() throws Exception {
    Outcome run = etl("-o", "json", "--progress", "json");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.out()).contains("\"run\":1", "\"rejects\":{\"malformed\":1}");
    assertThat(run.err().lines()).allMatch(line -> line.startsWith("{\"event\":"));
  }

  @Test
  void aDryRunShowsTheFilesAndCreatesNothing() throws Exception {
    Outcome plan = etl("--dry-run");
    assertThat(plan.exit()).isZero();
    assertThat(plan.out()).contains("1 file to read").contains("day.json");
    assertThat(folder.resolve("sparkify.duckdb")).doesNotExist();
  }

  @Test
  void rejectsAreOnePhysicalLineEachAsCsv() throws Exception {
    etl();
    Outcome rejects = sparkify("rejects", "-o", "csv");
    assertThat(rejects.out().lines()).hasSize(2);
    assertThat(rejects.out()).startsWith("run,set,file,line,reason,key,raw\n1,events,");
    assertThat(rejects.out()).contains("day.json,3,malformed,,not json");
  }

  @Test
  void retryLoadsWhatWasMended() throws Exception {
    etl();
    write(
        "logs/day.json",
        PLAY.formatted(1, "One") + PLAY.formatted(2, "Two") + PLAY.formatted(3, "One"));
    Outcome retry = sparkify("rejects", "retry", "--logs", "logs", "--songs", "songs");
    assertThat(retry.exit()).isZero();
    assertThat(sparkify("query", "SELECT count(*) AS n FROM songplays", "-o", "csv").out())
        .isEqualTo("n\n3\n");
    assertThat(sparkify("rejects", "-o", "csv").out().lines()).hasSize(1);
  }

  @Test
  void tooManyRejectsAreExitThreeAndCanBeLookedAt() throws Exception {
    sparkify("tables", "create");
    Outcome refused = etl("--max-rejects", "0");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("/logs/day.json:3 (malformed); nothing was published.")
        .contains("sparkify rejects --run 1")
        .doesNotContain("Exception");
    assertThat(sparkify("rejects", "--run", "1", "-o", "csv").out().lines()).hasSize(2);
    assertThat(sparkify("query", "SELECT count(*) AS n FROM songplays", "-o", "csv").out())
        .isEqualTo("n\n0\n");
  }

  @Test
  void aFirstRunThatFailsLeavesNothingWhereThereWasNothing() throws Exception {
    Outcome rejected = etl("--max-rejects", "0");
    assertThat(rejected.exit()).isEqualTo(3);
    assertThat(rejected.err())
        .contains("warning: There is no warehouse yet that could record this failure")
        .contains("/logs/day.json:3 (malformed); nothing was published.")
        .contains("\"sparkify tables create\"");
    Files.write(folder.resolve("logs/cut.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
    Outcome cut = etl();
    assertThat(cut.exit()).isEqualTo(1);
    assertThat(cut.err()).contains("There is no warehouse yet").contains("cut.json.gz");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("logs", "songs");
    }
  }

  @Test
  void readersNeverMakeAWarehouse() throws Exception {
    for (String command : new String[] {"runs", "rejects", "check"}) {
      Outcome missing = sparkify(command);
      assertThat(missing.exit()).as(command).isEqualTo(1);
      assertThat(missing.err()).contains("sparkify.duckdb does not exist");
    }
    assertThat(folder.resolve("sparkify.duckdb")).doesNotExist();
  }

  @Test
  void aCheckThatPassesIsExitZeroInEveryFormat() throws Exception {
    etl();
    Outcome text = sparkify("check");
    assertThat(text.exit()).isZero();
    assertThat(text.out())
        .contains("songplays.match ")
        .contains("\nwarning songplays.filled\n  expected that no column is NULL in every row; 3 ")
        .containsPattern("\\n[0-9]+ checks in [0-9.]+ s: [0-9]+ ok, 0 failed, [0-9] warnings\\n$");
    assertThat(text.out().lines()).allMatch(line -> line.length() <= 100);
    Outcome json = sparkify("check", "-o", "json");
    assertThat(json.out().lines())
        .singleElement()
        .asString()
        .startsWith("{\"schema\":\"check-1\",\"passed\":true,");
    Outcome csv = sparkify("check", "-o", "csv");
    assertThat(csv.out())
        .startsWith("check,severity,passed,violations,table,examined,seconds,proves,examples\n")
        .contains("\nsongplays.unique,blocking,true,0,songplays,2,");
  }

  @Test
  void aCheckThatFailsIsExitThreeAndNamesTheRow() throws Exception {
    etl();
    try (Connection direct =
            DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("sparkify.duckdb"));
        Statement statement = direct.createStatement()) {
      statement.execute("UPDATE songplays SET song_id = NULL WHERE songplay_id = 38000001");
    }
    Outcome text = sparkify("check");
    assertThat(text.exit()).isEqualTo(3);
    assertThat(text.out())
        .containsPattern("songplays.match +FAILED +1 +2 ")
        .contains("\nFAILED songplays.match\n")
        .contains("songplay_id=38000001, song_id=null, best_song_id=S1");
    assertThat(text.err()).contains("etl --full-refresh");
    assertThat(sparkify("check", "-o", "json").out()).contains("\"passed\":false,\"failed\":1,");
    assertThat(sparkify("check", "-o", "csv").out()).contains("songplays.match,blocking,false,1,");
  }

  @Test
  void aCheckOfNoTablesIsAFailure() throws Exception {
    etl();
    sparkify("tables", "drop", "--yes");
    Outcome failed = sparkify("check");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err()).contains("There are no tables in").contains("sparkify etl");
  }

  @Test
  void aRunWarnsOfWhatIsOdd() throws Exception {
    write("logs/day.json", PLAY.formatted(1, "One").replace("free", "none\\u001b[2J"));
    assertThat(etl().err().lines())
        .containsExactly(
            "warning: level is not free or paid in 1 of the 1 plays,"
                + " such as \"none\\u001b[2J\".",
            "warning: level is not free or paid in 1 of the 1 changed users,"
                + " such as \"none\\u001b[2J\".");
    assertThat(sparkify("runs", "-o", "csv").out()).contains("published");
  }

  @Test
  void dropRefusesWithoutAnAnswerAndDropsWithYes() throws Exception {
    etl();
    Outcome refused = sparkify("tables", "drop");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("songplays").contains("--yes");
    assertThat(sparkify("tables", "drop", "--yes").exit()).isZero();
    assertThat(sparkify("tables", "drop", "--yes").exit()).isZero();
    assertThat(etl().out()).contains("2 inserted");
  }

  @Test
  void mistakesAreUsageErrors() throws Exception {
    assertThat(sparkify("etl").exit()).isEqualTo(2);
    assertThat(sparkify("etl").err()).contains("--logs").contains("--songs");
    assertThat(sparkify("nonsense").exit()).isEqualTo(2);
    assertThat(sparkify().exit()).isEqualTo(2);
    write("dwh.cfg", "[TARGET]\nSCEHMA = x\n[ETL]\nMAX_REJECTS = many\n");
    Outcome misspelt = sparkify("runs");
    assertThat(misspelt.exit()).isEqualTo(2);
    assertThat(misspelt.err()).contains("SCHEMA").contains("MAX_REJECTS");
  }

  @Test
  void aLocationThatIsNotThereIsAFailure() throws Exception {
    Outcome failed = sparkify("etl", "--logs", "nowhere", "--songs", "songs");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err())
        .isEqualTo(
            "error: The location nowhere does not exist. Check the path given with --logs or --songs.\n");
  }

  @Test
  void aFileThatIsNotADatabaseIsAFailureAndStaysAsItIs() throws Exception {
    write("sparkify.duckdb", "this is not a database, it is a text of some length");
    Outcome failed = etl();
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err()).contains("is not a DuckDB file");
    assertThat(Files.readString(folder.resolve("sparkify.duckdb"))).startsWith("this is not");
  }

  @Test
  void doctorShowsOriginsAndNoSecret() throws Exception {
    write("dwh.cfg", "[DWH]\nDWH_DB_PASSWORD = Passw0rd\n[S3]\nLOG_DATA = 'logs'\n");
    Outcome doctor =
        Sparkify.in(folder).with(Map.of("SPARKIFY_S3_SONG_DATA", "songs")).run("doctor");
    assertThat(doctor.out())
        .contains("dwh.cfg:4")
        .contains("environment SPARKIFY_S3_SONG_DATA")
        .contains("***")
        .doesNotContain("Passw0rd");
    assertThat(doctor.exit()).isZero();
  }

  private Outcome etl(String... more) throws Exception {
    String[] all = new String[more.length + 5];
    System.arraycopy(new String[] {"etl", "--logs", "logs", "--songs", "songs"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return sparkify(all);
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return Sparkify.in(folder).run(arguments);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
