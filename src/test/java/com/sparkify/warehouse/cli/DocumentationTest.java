package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What the documentation says is there. */
final class DocumentationTest {
  private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @Test
  void everyCommandIsOneThatTheProgramTakes() {
    List<String> commands =
        pages().stream()
            .flatMap(page -> SHELL.matcher(text(page)).results())
            .flatMap(block -> block.group(1).lines())
            .filter(line -> line.startsWith("sparkify ") || line.startsWith("./sparkify "))
            .toList();
    assertThat(commands).hasSizeGreaterThan(20);
    commands.forEach(DocumentationTest::assertIsTaken);
  }

  @Test
  void everyLinkLeadsToAFile() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      LINK.matcher(text(page))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !Files.exists(page.resolveSibling(link)))
          .forEach(link -> broken.add(page + ": " + link));
    }
    assertThat(broken).isEmpty();
  }

  private static void assertIsTaken(String command) {
    List<String> words =
        WORD.matcher(command)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .toList();
    CommandLine line = Main.commandLine(Terminal.ofThisProcess());
    ParseResult parsed = line.parseArgs(words.subList(1, words.size()).toArray(String[]::new));
    for (ParseResult part = parsed; part != null; part = part.subcommand()) {
      assertThat(part.errors()).as(command).isEmpty();
    }
  }

  private static List<Path> pages() {
    try (Stream<Path> top = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
