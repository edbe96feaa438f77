package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README does what a reader expects of it. */
class ReadmeIT {
  private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final String TESTS = "./mvnw -B verify";

  @TempDir private Path folder;

  @Test
  void theCommandsWorkInTheirOrderInAnEmptyFolder() throws Exception {
    List<String> commands = commands(section("# Sparkify Warehouse"), section("## The tour"));
    assertThat(commands).hasSizeGreaterThan(15).startsWith("./sparkify demo", TESTS);
    for (String command : commands) {
      if (!command.equals(TESTS)) {
        Outcome outcome = Sparkify.in(folder).paste(command.replaceFirst("^\\./", ""));
        assertThat(outcome.exit()).as(command + "\n" + outcome.err()).isZero();
        assertThat(outcome.out()).as(command).isNotBlank();
        assertThat(outcome.err()).as(command).doesNotContain("error:");
      }
    }
  }

  @Test
  void theTestCommandIsTheOneThatAChangeHasToPass() throws IOException {
    String everyone = TESTS.replace("./mvnw", "\"$maven\"");
    assertThat(Files.readString(Path.of(".ci/run")).replace(" -ntp", "")).contains(everyone + " ");
    assertThat(Path.of("mvnw")).isExecutable();
  }

  /** Those for AWS need an account: {@link DocumentationTest} holds their words. */
  @Test
  void everyCommandOfTheReadmeIsInOneOfTheseSections() throws IOException {
    Stream<String> held = Stream.of("# Sparkify Warehouse", "## The tour", "## In AWS");
    assertThat(commands(readme()))
        .hasSameSizeAs(commands(held.map(ReadmeIT::section).toArray(String[]::new)));
  }

  private static List<String> commands(String... texts) {
    return Stream.of(texts)
        .flatMap(text -> SHELL.matcher(text).results())
        .flatMap(block -> block.group(1).lines())
        .toList();
  }

  private static String section(String heading) {
    String after = readme().split("(?m)^" + Pattern.quote(heading) + "$", 2)[1];
    return after.split("(?m)^##? ", 2)[0];
  }

  private static String readme() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
