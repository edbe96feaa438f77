package com.sparkify.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.ReviewedFile;
import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class StarPictureTest {
  private static final Path OF_THE_README = Path.of("docs/star.svg");
  private static final String PICTURE = StarPicture.of(Star.tables());

  @Test
  void thePictureOfTheReadmeIsThatOfTheTables() throws Exception {
    new ReviewedFile(OF_THE_README).assertIs(PICTURE);
    assertThat(Files.readString(Path.of("README.md"))).contains("](docs/star.svg)");
  }

  @Test
  void itShowsEveryColumnThatTheDefinitionsMake() throws Exception {
    List<String> made = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Ddl ddl = new Ddl(new DuckDbEngine(Path.of("none"), Optional.empty()).dialect());
      for (Table table : Star.tables()) {
        for (String definition : ddl.create(table)) {
          statement.execute(definition);
        }
      }
      ResultSet columns =
          statement.executeQuery(
              "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal");
      while (columns.next()) {
        made.add(columns.getString(1) + "." + columns.getString(2));
      }
    }
    assertThat(drawn()).hasSize(39).containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  void itIsOneWellFormedElementThatSaysWhatItShows() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(PICTURE.getBytes(StandardCharsets.UTF_8)));
    assertThat(document.getDocumentElement().getAttribute("aria-label"))
        .isEqualTo("The star schema: time, users, songplays, songs, artists");
    assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(5 + 39);
  }

  @Test
  void everyReferenceIsAWayAndThoseThatMayLeadNowhereAreDashed() {
    long references = Star.tables().stream().mapToLong(table -> table.references().size()).sum();
    assertThat(Pattern.compile(" C\\d").matcher(PICTURE).results()).hasSize((int) references);
    assertThat(Pattern.compile("<path class=\"maybe\"").matcher(PICTURE).results()).hasSize(2);
  }

  /** As "table.column", as they are written in the picture. */
  private static List<String> drawn() {
    List<String> drawn = new ArrayList<>();
    String table = "";
    for (String line : PICTURE.lines().toList()) {
      if (line.startsWith("<text class=\"table\"")) {
        table = line.replaceAll("<[^>]*>", "");
      } else if (line.startsWith("<text class=\"column\"")) {
        drawn.add(table + "." + line.replaceAll("<[^>]*>", ""));
      }
    }
    return drawn;
  }
}
