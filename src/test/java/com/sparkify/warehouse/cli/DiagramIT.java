package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramIT {
  @TempDir private Path folder;

  @Test
  void theStarIsPrintedInTheFormatAskedFor() throws Exception {
    assertThat(diagram().out()).startsWith("erDiagram\n  songs }o--|| artists : artist_id\n");
    assertThat(diagram("--format", "svg").out()).startsWith("<svg xmlns=").endsWith("</svg>\n");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileIsWrittenAsItsNameSaysAndOnlyAFormerOneReplaced() throws Exception {
    Path picture = folder.toRealPath().resolve("star.svg");
    assertThat(diagram("--out", "star.svg").out()).startsWith("Wrote " + picture + " (");
    assertThat(diagram("--out", "star.svg").exit()).isZero();
    assertThat(picture).content().startsWith("<svg xmlns=").endsWith("</svg>\n");
    diagram("--out", "star.md", "--format", "mermaid");
    assertThat(folder.resolve("star.md")).content().startsWith("erDiagram\n");
    Path photo = Files.writeString(folder.resolve("cat.svg"), "<svg/>");
    Outcome refused = diagram("--out", "cat.svg");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("cat.svg, which is not a former diagram.");
    assertThat(photo).hasContent("<svg/>");
  }

  private Outcome diagram(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 2];
    all[0] = "tables";
    all[1] = "diagram";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Sparkify.in(folder).run(all);
  }
}
