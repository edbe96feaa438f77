package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
  private static final String FILE = "sparkify-demo.duckdb";

  @TempDir private Path temporary;
  @TempDir private Path folder;

  @BeforeEach
  void startEmpty() {
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theDemoLeavesItsFileAndCommandsThatWorkInTheFolder() throws Exception {
    new Delivery(folder).write(FILE + "x", "not ours");
    Outcome demo = demo();
    assertThat(demo.exit()).as(demo.err()).isZero();
    assertThat(demo.out())
        .contains("100,000 lines of 30 files", "5,000 lines of 5,000 files")
        .containsPattern("\\d+ checks in .* 0 failed, 0 warnings")
        .contains("The warehouse is " + folder.toRealPath().resolve(FILE) + ".");
    assertThat(temporary).isEmptyDirectory();
    List<String> next =
        demo.out()
            .lines()
            .filter(line -> line.startsWith("  ") && !line.startsWith("   "))
            .toList();
    assertThat(next).hasSize(3);
    for (String command : next) {
      Outcome pasted = Sparkify.in(folder).paste(command);
      assertThat(pasted.exit()).as(command + pasted.err()).isZero();
      assertThat(pasted.out()).as(command).isNotBlank();
    }
    Outcome again = demo("-o", "json");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out().lines()).hasSize(1);
    assertThat(again.out()).startsWith("{\"run\":{\"run\":1,").contains("\"inserted\":83394");
    assertThat(names())
        .containsExactlyInAnyOrder(FILE, FILE + "x", "." + FILE + ".lock", "report.html");
  }

  @Test
  void whatIsNotTheDemosFileIsLeftAlone() throws Exception {
    Delivery delivery = new Delivery(folder).write(FILE, "some text that somebody wrote there");
    assertRefused("is not a DuckDB file");
    assertThat(delivery.file(FILE)).hasContent("some text that somebody wrote there");
    Files.delete(delivery.file(FILE));
    Files.createDirectory(delivery.file(FILE));
    assertRefused("is not a file that the demo has made");
    Files.delete(delivery.file(FILE));
    Files.createSymbolicLink(delivery.file(FILE), Path.of("elsewhere.duckdb"));
    assertRefused("is not a file that the demo has made");
  }

  @Test
  void aFileThatIsInUseIsNotReplaced() throws Exception {
    try (Connection held = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE))) {
      assertThat(held.isClosed()).isFalse();
      assertRefused("is in use by process " + ProcessHandle.current().pid());
    }
    assertThat(folder.resolve(FILE)).exists();
  }

  @Test
  void anInterruptionLeavesNothingBehind() throws Exception {
    Process demo = Sparkify.in(folder).with(environment()).start("demo");
    for (int i = 0; i < 600 && isEmpty(temporary); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(temporary).isNotEmptyDirectory();
    demo.destroy();
    assertThat(demo.waitFor()).isEqualTo(143);
    assertThat(temporary).isEmptyDirectory();
    assertThat(folder.resolve(FILE)).doesNotExist();
  }

  private void assertRefused(String message) throws Exception {
    Outcome refused = demo("--lock-timeout", "0");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains(message).doesNotContain("Exception");
    assertThat(temporary).isEmptyDirectory();
  }

  private Outcome demo(String... more) throws Exception {
    String[] all = Stream.concat(Stream.of("demo"), Stream.of(more)).toArray(String[]::new);
    return Sparkify.in(folder).with(environment()).run(all);
  }

  private Map<String, String> environment() {
    return Map.of("TMPDIR", temporary.toString());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }
}
