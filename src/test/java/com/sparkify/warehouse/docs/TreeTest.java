package com.sparkify.warehouse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tree that the architecture shows is that of the project. */
final class TreeTest {
  private static final Path ROOMS = Path.of("src/main/java/com/sparkify/warehouse");

  @Test
  void everyFolderOfTheTreeIsThere() {
    assertThat(shown())
        .hasSizeGreaterThan(40)
        .allMatch(folder -> Files.isDirectory(Path.of(folder)));
  }

  @Test
  void everyRoomIsInTheTree() throws IOException {
    try (Stream<Path> all = Files.walk(ROOMS)) {
      Set<String> rooms =
          all.filter(Files::isDirectory).map(Path::toString).collect(Collectors.toSet());
      assertThat(shown()).containsAll(rooms);
    }
  }

  /** The folders, by their whole paths. */
  private static Set<String> shown() {
    Set<String> folders = new TreeSet<>();
    Deque<String> parents = new ArrayDeque<>();
    for (String line : tree().lines().toList()) {
      String name = line.strip().split("/ ?(?= |$)")[0];
      int depth = (line.length() - line.stripLeading().length()) / 2;
      while (parents.size() > depth) {
        parents.pop();
      }
      parents.push(parents.isEmpty() ? name : parents.peek() + "/" + name);
      folders.add(parents.peek());
    }
    return folders;
  }

  private static String tree() {
    return Page.at(Path.of("docs/architecture.md")).blocks().stream()
        .map(Block::text)
        .filter(text -> text.contains("src/main/java/"))
        .findFirst()
        .orElseThrow();
  }
}
