package com.sparkify.warehouse.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The results that other programs read as JSON. Each names the JSON Schema that it follows; what
 * would break a reader gets the next number, and what is only new does not.
 */
public enum JsonDocument {
  ETL("etl-1"),
  CHECK("check-1"),
  CLUSTER_STATUS("cluster-status-1");

  private final String id;

  JsonDocument(String id) {
    this.id = id;
  }

  /** What the document says in its first member, {@code schema}. */
  public String id() {
    return id;
  }

  /** The JSON Schema, which is among the resources. */
  public String schema() {
    String name = "json/" + id + ".schema.json";
    try (InputStream in = JsonDocument.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
