package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where results go, and what happens if they cannot go there. */
class OutputIT {
  @TempDir private Path folder;

  @BeforeEach
  void load() throws Exception {
    Delivery.small(folder);
    assertThat(Sparkify.in(folder).run(Delivery.withSources("etl")).exit()).isZero();
  }

  @Test
  void aReaderThatHasSeenEnoughEndsThingsQuietly() throws Exception {
    Outcome head = paste("sparkify query 'SELECT * FROM range(20000000)' -o csv | head -n 2");
    assertThat(head.out()).isEqualTo("range\n0\n");
    assertThat(head.err()).isEmpty();
    assertThat(paste("sparkify --help | head -n 1").err()).isEmpty();
  }

  @Test
  void aFullDiskIsAFailure() throws Exception {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "there is no full disk");
    for (String command : new String[] {"runs", "query 'SELECT * FROM range(100000)' -o json"}) {
      Outcome full = paste("sparkify " + command + " > /dev/full");
      assertThat(full.exit()).as(command).isEqualTo(1);
      assertThat(full.err()).startsWith("error: The result cannot be written: ");
    }
  }

  @Test
  void everyCommandPrintsJsonAndCsv() throws Exception {
    String[] commands = {
      "runs",
      "rejects",
      "check",
      "doctor",
      "tables create",
      "trace 38000001",
      "preview events --logs logs",
      "build --logs logs --songs songs"
    };
    for (String command : commands) {
      Outcome json = paste("sparkify " + command + " -o json");
      assertThat(json.exit()).as(json.err()).isZero();
      assertThat(json.out().lines())
          .as(command)
          .isNotEmpty()
          .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
      Outcome csv = paste("sparkify " + command + " -o csv");
      assertThat(csv.exit()).as(csv.err()).isZero();
      assertThat(csv.out().lines().findFirst().orElse("")).as(command).matches("[a-zA-Z_,]+");
    }
  }

  @Test
  void aQueryThatWritesIsRefusedAndWritesNothing() throws Exception {
    String[] statements = {
      "DELETE FROM songplays", "COPY songplays TO 'x.csv'", "SELECT 1; DROP TABLE songplays"
    };
    for (String statement : statements) {
      Outcome refused = Sparkify.in(folder).run("query", statement);
      assertThat(refused.exit()).as(statement).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
    }
    Outcome hidden = Sparkify.in(folder).run("query", "WITH x AS (SELECT 1) DELETE FROM songplays");
    assertThat(hidden.exit()).isEqualTo(1);
    assertThat(hidden.err()).contains("is open for reading only");
    assertThat(folder.resolve("x.csv")).doesNotExist();
    assertThat(paste("sparkify query 'SELECT count(*) AS n FROM songplays' -o csv").out())
        .isEqualTo("n\n2\n");
  }

  @Test
  void aQueryMayBeginWithAComment() throws Exception {
    Outcome answer = Sparkify.in(folder).run("query", "-- the answer\nSELECT 42 AS n", "-o", "csv");
    assertThat(answer.out()).isEqualTo("n\n42\n");
    Outcome typo = Sparkify.in(folder).run("query", "--lits");
    assertThat(typo.exit()).isEqualTo(2);
    assertThat(typo.err()).startsWith("error: There is no flag --lits; --list is near.");
    assertThat(Sparkify.in(folder).run("query", "--nmaed", "top-songs").err())
        .contains("There is no flag --nmaed; --named is near.");
  }

  @Test
  void aMistakeInAQuerySaysWhatWasMeant() throws Exception {
    Outcome wrong = Sparkify.in(folder).run("query", "SELECT levl FROM songplays");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.err()).contains("\"levl\" not found", "\"level\"");
  }

  @Test
  void tablesThatAreNotThereAreAFailureThatSaysSo() throws Exception {
    paste("sparkify tables drop --yes");
    for (String command :
        new String[] {"runs", "rejects", "check", "trace 1", "query 'SELECT 1'"}) {
      Outcome missing = paste("sparkify " + command);
      assertThat(missing.exit()).as(command).isEqualTo(1);
      assertThat(missing.err()).startsWith("error: There are no tables in sparkify.duckdb. Load");
    }
    assertThat(paste("sparkify tables drop").out())
        .isEqualTo("There are no tables in sparkify.duckdb.\n");
  }

  @Test
  void rejectsAreShownToPeopleWithPlaceAndReason() throws Exception {
    Outcome rejects = Sparkify.in(folder).run("rejects");
    assertThat(rejects.out()).contains("logs/day.json:3  malformed  not json");
    Outcome none = Sparkify.in(folder).run("rejects", "--reason", "nul");
    assertThat(none.exit()).isZero();
    assertThat(none.err()).isEqualTo("No rejects.\n");
  }

  private Outcome paste(String line) throws Exception {
    return Sparkify.in(folder).paste(line);
  }
}
