package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Shells complete what the program takes; those that are not installed are not asked. */
class CompletionTest {
  /** What is typed so far, and what it may become. */
  private static final String LINES =
      """
      sparkify t                         | tables trace
      sparkify tables                    | create drop ddl diagram
      sparkify tables d                  | ddl diagram drop
      sparkify --target x.duckdb rej     | rejects
      sparkify query --named top-        | top-songs top-artists
      sparkify etl --full                | --full-refresh
      sparkify tables create --rec       | --recreate
      sparkify rejects retry --max       | --max-rejects
      sparkify check --output            | text json csv
      sparkify preview                   | events songs
      sparkify completion f              | fish
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = LINES)
  void bashCompletesCommandsFlagsAndValues(String line, String completed) throws Exception {
    String asked =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1));"
            + " _complete_sparkify; printf '%%s\\n' \"${COMPREPLY[@]}\"";
    assertThat(offered("bash", asked.formatted(script("bash"), asTyped(line, completed, "''"))))
        .contains(completed.split(" "))
        .doesNotContain("cluster");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = LINES)
  void fishCompletesCommandsFlagsAndValues(String line, String completed) throws Exception {
    assumeTrue(isInstalled("fish"));
    String asked = "source '%s'; complete -C '%s'";
    assertThat(offered("fish", asked.formatted(script("fish"), asTyped(line, completed, ""))))
        .contains(completed.split(" "))
        .doesNotContain("cluster");
  }

  @ParameterizedTest
  @EnumSource
  void theShellReadsItsScript(CompletionCommand.Shell shell) throws Exception {
    assumeTrue(isInstalled(shell.name()));
    Process process =
        new ProcessBuilder(shell.name(), "-n", script(shell.name()).toString()).start();
    assertThat(process.waitFor()).isZero();
  }

  /** A word that is complete is followed by the next one, which is still empty. */
  private static String asTyped(String line, String completed, String empty) {
    String last = line.substring(line.lastIndexOf(' ') + 1);
    return Arrays.stream(completed.split(" ")).anyMatch(word -> word.startsWith(last))
        ? line
        : line + " " + empty;
  }

  private static List<String> offered(String shell, String asked) throws Exception {
    Process process = new ProcessBuilder(shell, "-c", asked).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(err).isZero();
    return out.lines().map(offer -> offer.split("\t")[0].strip()).toList();
  }

  private Path script(String shell) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new Results(out), new PrintStream(out), Map.of(), folder, Set.of());
    assertThat(Main.execute(terminal, "completion", shell)).isZero();
    return Files.write(folder.resolve("completion." + shell), out.toByteArray());
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(found -> Files.isExecutable(Path.of(found, program)));
  }
}
