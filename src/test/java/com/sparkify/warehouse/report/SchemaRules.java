package com.sparkify.warehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Holds a document to the schema that it names, and the schema to all that is in the document. */
public final class SchemaRules {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private SchemaRules() {}

  public static void assertFollows(JsonDocument kind, String json) {
    assertThat(json).startsWith("{\"schema\":\"" + kind.id() + "\",");
    assertThat(errors(kind.schema(), json)).as(json).isEmpty();
    assertThat(errors(closed(kind.schema()), json)).as("what no schema describes").isEmpty();
  }

  public static List<String> errors(String schema, String json) {
    Schema compiled = SCHEMAS.getSchema(schema, InputFormat.JSON);
    return compiled.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** The same schema, for documents that have nothing else. */
  private static String closed(String schema) {
    return schema.replace("\"properties\":", "\"additionalProperties\": false, \"properties\":");
  }
}
