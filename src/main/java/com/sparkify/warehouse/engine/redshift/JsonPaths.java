package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which key of a record goes into which column, in the order of both: the keys in exact case, for a
 * name of a column is in lower case and would match none of them.
 */
record JsonPaths(List<Field> fields) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern PATH = Pattern.compile("\\$(?:\\['([^']+)'\\]|\\.([^.'\\[\\]]+))");

  JsonPaths {
    fields = List.copyOf(fields);
  }

  static JsonPaths of(RecordSet set) {
    return new JsonPaths(set.fields());
  }

  /**
   * Those of a file that the user has.
   *
   * @throws SparkifyException of usage unless it has exactly the keys of the set
   */
  static JsonPaths read(String name, byte[] content, RecordSet set) {
    List<String> paths = paths(name, content);
    if (paths.size() != set.fields().size()) {
      throw wrong(name, "has " + paths.size() + " paths for " + set.fields().size() + " columns");
    }
    Map<String, Field> byKey =
        set.fields().stream().collect(Collectors.toMap(Field::key, Function.identity()));
    List<Field> fields = new ArrayList<>();
    for (String path : paths) {
      Matcher key = PATH.matcher(path);
      Field field =
          key.matches() ? byKey.remove(key.group(1) == null ? key.group(2) : key.group(1)) : null;
      if (field == null) {
        throw wrong(name, "has the path " + path + ", which is none of the keys or there twice");
      }
      fields.add(field);
    }
    return new JsonPaths(fields);
  }

  List<String> columns() {
    return fields.stream().map(Field::column).toList();
  }

  /** As COPY reads it. */
  byte[] content() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("jsonpaths");
      for (Field field : fields) {
        json.writeString("$['" + field.key() + "']");
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Of any other form COPY would take what it likes, or nothing, without a word. */
  private static List<String> paths(String name, byte[] content) {
    List<String> paths = new ArrayList<>();
    try (JsonParser json = JSON.createParser(content)) {
      boolean found =
          json.nextToken() == JsonToken.START_OBJECT
              && "jsonpaths".equals(json.nextFieldName())
              && json.nextToken() == JsonToken.START_ARRAY;
      while (found && json.nextToken() == JsonToken.VALUE_STRING) {
        paths.add(json.getText());
      }
      if (!found || json.currentToken() != JsonToken.END_ARRAY) {
        throw wrong(name, "is not of the form {\"jsonpaths\": [\"$['key']\", …]}");
      }
      return paths;
    } catch (IOException e) {
      throw wrong(name, "is not JSON");
    }
  }

  private static SparkifyException wrong(String name, String how) {
    return SparkifyException.usage(
        "[S3] LOG_JSONPATH " + name + " " + how + ".",
        "Correct it, or leave it out: the paths are known without it.");
  }
}
