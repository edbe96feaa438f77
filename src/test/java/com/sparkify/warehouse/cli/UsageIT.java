package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of command lines that are wrong, and what the flags of every command do. */
class UsageIT {
  @TempDir private Path folder;

  @Test
  void allMistakesAreToldAtOnce() throws Exception {
    Outcome wrong = sparkify("--lock-timeout", "soon", "runs", "-o", "xml", "--tarket", "x");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err())
        .startsWith("error: 4 mistakes:\n")
        .contains("\"soon\" is not a time such as 30s", ", not xml.", "There is no argument x.")
        .contains("There is no flag --tarket; --target is near.")
        .endsWith("\n\"sparkify runs --help\" shows what it takes.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                      | A command is missing.
          quer                    | There is no command quer; query is near.
          tables                  | Say what to do: create, drop, ddl, diagram.
          query                   | Missing required argument
          query --list --named x  | are mutually exclusive
          trace                   | Missing required parameter: 'SONGPLAY_ID'
          trace one               | 'one' is not a whole number
          preview tunes           | sparkify preview takes events or songs, not tunes.
          preview events -n 0     | -n 0 is not between 1 and 1000.
          simulate                | Missing required option: '--out=DIR'
          simulate --out d --songs x | --songs x is not a number of songs.
          demo --target x.duckdb  | The demo has its own --target, --logs and --songs.
          build --logs a --songs b --ttl 2h | --ttl is for --target cluster alone.
          report -o page.html     | --output takes text, json or csv, not page.html; --out names the file.
          export --format xml --out x | --format takes parquet or csv, not xml.
          query --named top-song  | Did you mean "top-songs"?
          etl                     | [S3] LOG_DATA and [S3] SONG_DATA are not set.
          preview songs           | [S3] SONG_DATA is not set.
          """)
  void aMistakeIsExitTwoAndSaysWhatToDo(String arguments, String message) throws Exception {
    Outcome wrong = sparkify(arguments.isEmpty() ? new String[0] : arguments.split(" +"));
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).startsWith("error: ").contains(message).doesNotContain("Exception");
    assertThat(wrong.err().lines()).hasSize(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aWordWithAnAtSignIsNoFileOfWords() throws Exception {
    Files.writeString(folder.resolve("words"), "--version");
    Outcome wrong = sparkify("@words");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("error: There is no command @words.");
  }

  @Test
  void numbersThatCannotBeSimulatedAreAllNamed() throws Exception {
    Outcome wrong = sparkify("simulate", "--events", "0", "--days", "0", "--out", "data");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("0 events (1 to 100000000000) and 0 days (1 to 3650)");
  }

  @Test
  void anErrorTakesThreeSentencesAndDebugAddsTheTrace() throws Exception {
    String[] command = Delivery.withSources("etl");
    String plain = sparkify(command).err();
    assertThat(plain)
        .isEqualTo(
            "error: The location songs does not exist. Check the path given with --logs or"
                + " --songs.\n");
    String debug = Sparkify.in(folder).run("--debug", "runs").err();
    assertThat(debug).startsWith("error: The warehouse sparkify.duckdb does not exist.");
    assertThat(debug).contains("    at com.sparkify.warehouse.");
  }

  @Test
  void quietLeavesResultsAndErrorsAndVerboseSaysMore() throws Exception {
    Delivery.small(folder);
    Outcome quiet = sparkify(Delivery.withSources("-q", "etl"));
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.out()).startsWith("Run 1 published to sparkify.duckdb");
    assertThat(sparkify("-q", "runs", "--target", "no.duckdb").err()).startsWith("error: ");
    assertThat(sparkify("runs", "-v").err()).contains("target: sparkify.duckdb");
    assertThat(sparkify("runs").err()).isEmpty();
  }

  @Test
  void aPipeHasNoColoursWhateverTheFlags() throws Exception {
    assertThat(sparkify("nonsense", "--no-color").err()).doesNotContain("\u001b");
    assertThat(Sparkify.in(folder).with(Map.of("NO_COLOR", "1")).run("nonsense").err())
        .doesNotContain("\u001b");
  }

  @Test
  void everyCommandAnswersHelpAndVersionWithoutSettings() throws Exception {
    new Delivery(folder).write("dwh.cfg", "[TARGET]", "SCEHMA = x");
    Outcome help = sparkify("rejects", "retry", "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .startsWith("Usage: sparkify rejects retry [OPTIONS]\n")
        .contains("--max-rejects=N|P% ", "Flags of every command, before or after its name:");
    assertThat(help.out().indexOf("--max-rejects")).isLessThan(help.out().indexOf("--config"));
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(sparkify("etl", "--version").out()).startsWith("sparkify ");
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return Sparkify.in(folder).run(arguments);
  }
}
