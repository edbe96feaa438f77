package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportIT {
  @TempDir private Path folder;

  @Test
  void thePageIsWrittenAndAFormerOneReplaced() throws Exception {
    load();
    Outcome first = sparkify("report");
    Path page = folder.toRealPath().resolve("report.html");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).matches("Wrote " + page + " \\(\\d{3}\\.\\d kB\\)\\.\n");
    assertThat(page).content().contains("<title>Sparkify report: sparkify.duckdb,");
    Files.writeString(page, Files.readString(page).replace("</body>", "older</body>"));
    Outcome again = sparkify("report", "-o", "json");
    assertThat(again.out())
        .isEqualTo("{\"report\":\"" + page + "\",\"bytes\":" + Files.size(page) + "}\n");
    assertThat(page).content().doesNotContain("older</body>").endsWith("</html>\n");
    assertThat(sparkify("report", "-o", "csv").out()).startsWith("report,bytes\n");
    assertThat(names()).containsOnlyOnce("report.html").noneMatch(n -> n.startsWith(".report"));
  }

  @Test
  void anotherFileIsReplacedOnlyIfToldSo() throws Exception {
    load();
    Path notes = Files.writeString(folder.resolve("notes.html"), "<p>my notes</p>");
    Outcome refused = sparkify("report", "--out", "notes.html");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("notes.html, which is not a former report.", "--yes");
    assertThat(notes).hasContent("<p>my notes</p>");
    assertThat(sparkify("report", "--out", "notes.html", "--yes").exit()).isZero();
    assertThat(notes).content().startsWith("<!doctype html>");
  }

  @Test
  void aLinkStaysAndWhatItPointsToIsReplaced() throws Exception {
    load();
    Files.createDirectory(folder.resolve("site"));
    Path site = Files.createFile(folder.resolve("site/index.html"));
    Path link = Files.createSymbolicLink(folder.resolve("report.html"), site);
    assertThat(sparkify("report").exit()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(site).content().startsWith("<!doctype html>");
  }

  @Test
  void whatCannotBeWrittenIsSaidBeforeAnythingIsRead() throws Exception {
    assertFails("there is no folder", "--out", "missing/report.html");
    assertFails("is not a file", "--out", ".");
    assertFails("is not a file", "--out", "/");
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    if (!Files.isWritable(locked)) { // not for root
      assertFails("is read-only", "--out", "locked/report.html");
    }
  }

  @Test
  void aWarehouseThatIsNotThereIsNotMade() throws Exception {
    assertFails("The warehouse sparkify.duckdb does not exist.");
    assertThat(names()).isEmpty();
  }

  @Test
  void tablesWithoutARowHaveAPageToo() throws Exception {
    sparkify("tables", "create");
    assertThat(sparkify("report").exit()).isZero();
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page.substring(page.indexOf("<main"), page.indexOf("</main>")))
        .contains("No plays yet.", "No runs yet.", "<dt>Plays</dt><dd><b>0</b>")
        .doesNotContain("NaN", "null<");
  }

  private void assertFails(String message, String... arguments) throws Exception {
    Outcome failed =
        sparkify(Stream.concat(Stream.of("report"), Stream.of(arguments)).toArray(String[]::new));
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).startsWith("error: ").contains(message).doesNotContain("Exception");
  }

  private void load() throws Exception {
    Delivery.small(folder);
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return Sparkify.in(folder).run(arguments);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
