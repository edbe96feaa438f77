package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the README shows is run, in its order, in one empty folder. */
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir private Path folder;

  @Test
  void theTourWorksFromItsBeginningToItsEnd() throws Exception {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(12).anyMatch(c -> c.equals("./sparkify demo"));
    for (String command : commands) {
      if (!command.startsWith("./mvnw")) {
        List<String> words = words(command);
        Outcome outcome =
            Sparkify.in(folder).run(words.subList(1, words.size()).toArray(String[]::new));
        assertThat(outcome.exit()).as("%s%n%s", command, outcome.err()).isZero();
        assertThat(outcome.err()).as(command).doesNotContain("warning").doesNotContain("error");
      }
    }
  }

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (blocks.find()) {
      blocks.group(1).lines().filter(line -> !line.isBlank()).forEach(commands::add);
    }
    return commands;
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words;
  }
}
