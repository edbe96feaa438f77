package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.report.JsonDocument;
import com.sparkify.warehouse.report.SchemaRules;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands print for programs follows the schemas that are given to those. */
class JsonDocumentTest {
  @TempDir private Path folder;

  @Test
  void aRunFollowsItsSchemaWhetherItFindsSomethingOrNot() {
    Delivery.small(folder);
    for (String run : new String[] {"\"run\":1", "\"run\":0"}) {
      String json = sparkify("etl");
      assertThat(json).contains(run);
      SchemaRules.assertFollows(JsonDocument.ETL, json);
    }
    SchemaRules.assertFollows(JsonDocument.ETL, sparkify("rejects", "retry"));
  }

  @Test
  void aCheckFollowsItsSchema() {
    Delivery.small(folder);
    sparkify("etl");
    SchemaRules.assertFollows(JsonDocument.CHECK, sparkify("check"));
  }

  @Test
  void aSchemaRefusesWhatAReaderCouldNotUse() {
    String check = "{\"schema\":\"check-1\",\"passed\":true,\"failed\":0,\"warned\":0,\"took\":0}";
    assertThat(SchemaRules.errors(JsonDocument.CHECK.schema(), check))
        .singleElement()
        .asString()
        .contains("checks");
  }

  private String sparkify(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(new Results(out), new PrintStream(err), Map.of(), folder, Set.of());
    String[] settings = {
      "--target=" + folder.resolve("w.duckdb"),
      "--logs=" + folder.resolve("logs"),
      "--songs=" + folder.resolve("songs"),
      "--output=json"
    };
    String[] words = Stream.of(settings, command).flatMap(Stream::of).toArray(String[]::new);
    assertThat(Main.execute(terminal, words)).as(err.toString()).isZero();
    return out.toString(StandardCharsets.UTF_8).strip();
  }
}
