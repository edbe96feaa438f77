package com.sparkify.warehouse.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sparkify.warehouse.cli.Sparkify;
import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command that a page shows does what its reader expects, one after the other. */
final class DocumentationIT {
  /** The beginnings of what is not run here, and what holds it instead. */
  private static final Map<String, String> NOT_RUN =
      Map.of(
          "mvn ", "tests, of which this is one; DocumentationTest holds their names",
          "./mvnw ", "likewise; DocumentationTest holds it against .ci/run",
          ".ci/run", "what has to pass for a change, this test included",
          "build/release", "PackageIT tries what it makes",
          "bench/run", "takes minutes; .ci/run runs bench/guard",
          "notebooks/with-kernel ", ".ci/run runs the notebooks by it, without a browser",
          "sparkify completion fish | source", "CompletionTest, where fish is",
          "osv-scanner ", "asks the internet what is known today",
          "sparkify etl --target cluster -o json --progress none",
              "is told by the environment of a task where its data is; docs/aws.md runs the same");

  /** What is run where it is installed; nobody needs it to build. */
  private static final Set<String> OPTIONAL = Set.of("jq");

  /** What asks before it destroys: without a terminal it refuses, and lists what would go. */
  private static final Set<String> ASKS = Set.of("sparkify cluster delete");

  private static final String DATA =
      "sparkify simulate --events 1500 --songs 50 --days 2 --faults --out data";

  private static final String ONE_PLAY =
      "{\"page\":\"NextSong\",\"ts\":1541105830796,\"sessionId\":38,\"itemInSession\":1,\"userId\":9}";

  private static final String SETTINGS =
      "[DWH]\\nDWH_CLUSTER_IDENTIFIER=dwh\\n"
          + "[S3]\\nLOG_DATA=data/log_data\\nSONG_DATA=data/song_data\\n";

  /** What a page takes for granted, or one of the examples of help, which are no story. */
  private static final Map<String, List<String>> BEFORE =
      Map.of(
          "docs/tables.md",
          List.of(DATA, "sparkify etl --logs data/log_data --songs data/song_data"),
          "docs/reference/commands.md",
          List.of(
              DATA,
              "printf '" + ONE_PLAY + "' > data/log_data/one.json",
              "printf '" + SETTINGS + "' > dwh.cfg"),
          "sparkify cluster prepare --node-type ra3.large --nodes 2 --public-from my-ip --ttl 2h",
          List.of("sparkify cluster delete --yes"),
          "sparkify simulate --events 100000 --songs 5000 --days 30 --seed 1 --out data",
          List.of("mv data elsewhere > moved"));

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> aPageWorksInItsOrderInAnEmptyFolder() throws Exception {
    assertThat(Sparkify.in(folder).paste(DATA).exit()).isZero();
    List<Page> pages =
        Page.all().stream()
            .filter(page -> commands(page).anyMatch(DocumentationIT::isRunHere))
            .toList();
    assertThat(pages).hasSizeGreaterThan(8);
    return together(pages).entrySet().stream()
        .map(read -> dynamicTest(read.getKey().toString(), () -> read.getValue().get()));
  }

  /** Pages know nothing of each other, and much of their time goes by waiting for AWS. */
  private Map<Page, Future<?>> together(List<Page> pages) {
    ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
    Map<Page, Future<?>> reading = new LinkedHashMap<>();
    for (Page page : pages) {
      reading.put(page, readers.submit(() -> read(page)));
    }
    readers.shutdown();
    return reading;
  }

  /** Where systemd is. */
  @Test
  void systemdTakesTheUnitsOfTheTimer() throws Exception {
    assumeTrue(isInstalled("systemd-analyze"));
    List<String> units =
        Page.at(Path.of("docs/scheduling.md")).blocks().stream()
            .filter(block -> block.language().equals("systemd"))
            .map(block -> block.text().replace("=sparkify ", "=" + Sparkify.LAUNCHER + " "))
            .toList();
    assertThat(units).hasSize(2);
    Files.writeString(folder.resolve("sparkify.service"), units.get(0));
    Files.writeString(folder.resolve("sparkify.timer"), units.get(1));
    Outcome verdict = Sparkify.in(folder).paste("systemd-analyze verify ./sparkify.timer");
    assertThat(verdict.exit()).as(verdict.err()).isZero();
    assertThat(verdict.err()).doesNotContain("sparkify.timer:", "sparkify.service:");
  }

  /** The lists above hold nothing that no page shows any more. */
  @Test
  void whatIsNotRunAsItStandsIsShownSomewhere() {
    List<String> shown =
        Page.all().stream()
            .flatMap(page -> Stream.concat(Stream.of(page.toString()), commands(page)))
            .toList();
    assertThat(Stream.of(NOT_RUN.keySet(), OPTIONAL, ASKS, BEFORE.keySet()).flatMap(Set::stream))
        .allMatch(listed -> shown.stream().anyMatch(text -> text.startsWith(listed)));
  }

  private static Stream<String> commands(Page page) {
    return page.blocks().stream().flatMap(block -> block.commands().stream());
  }

  private Page read(Page page) throws Exception {
    Path own = Files.createDirectories(folder.resolve(page.toString().replace(".md", "")));
    try (Reader reader = Reader.in(own, folder.resolve("data"))) {
      prepare(reader, page.toString());
      for (Block block : page.blocks()) {
        if (block.language().equals("ini")) {
          reader.write(block.text());
        }
        for (String command : block.commands()) {
          follow(reader, command);
        }
      }
      assertThat(reader.account().everything()).as("left in AWS").isEmpty();
      return page;
    }
  }

  private static void prepare(Reader reader, String pageOrCommand) throws Exception {
    for (String command : BEFORE.getOrDefault(pageOrCommand, List.of())) {
      succeed(reader, command);
    }
  }

  private static void follow(Reader reader, String command) throws Exception {
    if (ASKS.contains(command)) {
      Outcome asked = reader.run(command);
      assertThat(asked.exit()).as(command).isEqualTo(2);
      assertThat(asked.err()).contains("This deletes", "--yes");
      succeed(reader, command + " --yes");
    } else if (isRunHere(command)) {
      prepare(reader, command);
      succeed(reader, command);
    }
  }

  private static boolean isRunHere(String command) {
    String program = command.split(" ")[0];
    return NOT_RUN.keySet().stream().noneMatch(command::startsWith)
        && (!OPTIONAL.contains(program) || isInstalled(program));
  }

  private static void succeed(Reader reader, String command) throws Exception {
    Outcome outcome = reader.run(command);
    assertThat(outcome.exit()).as(command + "\n" + outcome.err()).isZero();
    assertThat(outcome.err()).as(command).doesNotContain("error:", "not found");
    assertThat(outcome.out().isBlank()).as(command).isEqualTo(isSilent(command));
  }

  private static boolean isSilent(String command) {
    return command.matches("[^\n]* >>? \\S+");
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
