package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.error.SparkifyException;
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
  private static final int MOST = 100_000;
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * As many as there are.
   *
   * @throws SparkifyException if these are more than anybody will look at
   */
  List<Reject> list(long count, Sql sql) {
    if (count > MOST) {
      throw SparkifyException.rejected(
          "%,d records of %s were rejected; nothing was published.".formatted(count, location),
          "Look at some with \"sparkify preview\"; after a direct COPY, at most %,d are kept."
              .formatted(MOST));
    }
    return sql.select(raw.rejects(MOST), this::reject);
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
