package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.source.Reject;
import com.sparkify.warehouse.source.RejectReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the rules, as SQL, found in a raw table: rejects without file and line. */
record SqlRejects(RawTable raw, String location) {
  private static final JsonFactory JSON = new JsonFactory();

  List<Reject> of(Sql sql) {
    return sql.select(raw.rejects(), this::reject);
  }

  private Reject reject(ResultSet row) throws SQLException {
    String[] fault = row.getString(1).split(":");
    return new Reject(
        location, 0, RejectReason.valueOf(fault[0]), fault[1], Reject.raw(record(row)));
  }

  /** The record again, as far as its values were loaded. */
  private byte[] record(ResultSet row) throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      List<Field> fields = raw.set().fields();
      for (int i = 0; i < fields.size(); i++) {
        String value = row.getString(i + 2);
        if (value != null) {
          json.writeStringField(fields.get(i).key(), value);
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
