package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.docs.Block;
import com.sparkify.warehouse.docs.Page;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParseResult;

/** What the documentation names is there. {@code DocumentationIT} runs what it shows. */
final class DocumentationTest {
  /** What code is, so that none is overlooked. */
  private static final Set<String> LANGUAGES =
      Set.of("bash", "crontab", "ini", "json", "python", "sh", "systemd", "text");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern TEST = Pattern.compile("-D(?:it\\.)?test=(\\w+)");
  private static final Pattern TEST_NAME = Pattern.compile("[A-Z]\\w+(Test|IT)");

  /** Those that readers are told to run for the tests, and the one word that names none. */
  private static final String TESTS = "./mvnw -B verify";

  private static final String NO_TEST = "None";

  @Test
  void everyCommandThatIsNamedOrShownIsOneThatTheProgramTakes() {
    List<String> named =
        Page.all().stream()
            .filter(page -> !page.path().endsWith("CHANGELOG.md"))
            .flatMap(page -> Stream.concat(page.spans().stream(), shown(page)))
            .filter(text -> text.startsWith("sparkify ") && !text.contains("COMMAND"))
            .distinct()
            .toList();
    assertThat(named).hasSizeGreaterThan(50);
    named.forEach(DocumentationTest::assertIsTaken);
  }

  @Test
  void allCodeIsBetweenFencesThatSayWhatItIs() {
    for (Page page : Page.all()) {
      assertThat(page.indented()).as("indented in " + page).isEmpty();
      assertThat(page.blocks()).extracting(Block::language).as("" + page).isSubsetOf(LANGUAGES);
    }
  }

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
              .collect(Collectors.toSet());
    }
    List<String> named = Page.all().stream().flatMap(DocumentationTest::testsIn).toList();
    assertThat(named).hasSizeGreaterThan(30).isSubsetOf(tests);
  }

  @Test
  void everyKeyThatIsReadIsOnThePageOfTheTables() {
    List<String> keys =
        Stream.of(RecordSet.values())
            .flatMap(set -> set.fields().stream())
            .map(Field::key)
            .toList();
    assertThat(Page.at(Path.of("docs/tables.md")).spans()).containsAll(keys);
  }

  @Test
  void theTestCommandOfTheReadmeIsTheOneThatAChangeHasToPass() throws IOException {
    String everyone = TESTS.replace("./mvnw", "\"$maven\"");
    assertThat(Files.readString(Path.of(".ci/run")).replace(" -ntp", "")).contains(everyone + " ");
    assertThat(Path.of("mvnw")).isExecutable();
    assertThat(Files.readString(Path.of("README.md"))).contains("\n" + TESTS + "\n");
  }

  private static Stream<String> shown(Page page) {
    return page.blocks().stream().flatMap(block -> block.commands().stream());
  }

  private static Stream<String> testsIn(Page page) {
    Stream<String> shown =
        page.blocks().stream()
            .flatMap(block -> TEST.matcher(block.text()).results())
            .map(test -> test.group(1));
    return Stream.concat(shown, page.spans().stream().filter(TEST_NAME.asMatchPredicate()))
        .filter(name -> !name.equals(NO_TEST));
  }

  /** Up to a pipe or a file; a sentence may name a command without all that it needs. */
  private static void assertIsTaken(String command) {
    List<String> words =
        WORD.matcher(command.replaceFirst("(?s) (>|\\||&&) .*", ""))
            .results()
            .map(DocumentationTest::unquoted)
            .toList();
    CommandLine line = Main.commandLine(Terminal.ofThisProcess());
    ParseResult parsed = line.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    for (ParseResult part = parsed; part != null; part = part.subcommand()) {
      assertThat(part.errors()).as(command).hasOnlyElementsOfType(MissingParameterException.class);
    }
  }

  private static String unquoted(MatchResult word) {
    return Stream.of(word.group(1), word.group(2), word.group(3))
        .filter(text -> text != null)
        .findFirst()
        .orElseThrow();
  }
}
