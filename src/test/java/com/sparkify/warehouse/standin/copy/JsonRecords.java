package com.sparkify.warehouse.standin.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The objects and arrays of a file, one after the other, in one line or in several:
 * dg/copy-parameters-data-format. After what is no JSON it goes on with the next line.
 */
final class JsonRecords {
  private static final int LIMIT = 4 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * What was found.
   *
   * @param line the last one of it, counting from 1
   * @param problem null if there is none
   * @param raw the source text
   */
  record Found(long line, JsonValue value, String problem, String raw) {}

  private final byte[] bytes;
  private JsonParser parser;
  private int parserStart;
  private int counted;
  private long line = 1;

  JsonRecords(byte[] bytes) throws IOException {
    this.bytes = bytes;
    restart(0);
  }

  Optional<Found> next() throws IOException {
    int start = position();
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return Optional.empty();
      }
      start = parserStart + (int) parser.currentTokenLocation().getByteOffset();
      if (!token.isStructStart()) {
        return Optional.of(skipLine(start, start));
      }
      JsonValue value = read(token);
      return Optional.of(sized(start, value));
    } catch (JsonProcessingException e) {
      return Optional.of(skipLine(start, parserStart + (int) e.getLocation().getByteOffset()));
    }
  }

  private Found sized(int start, JsonValue value) {
    int end = position();
    long pipes = 0; // they count twice
    for (int i = start; i < end; i++) {
      pipes += bytes[i] == '|' ? 1 : 0;
    }
    String problem = end - start + pipes > LIMIT ? "JSON record exceeds 4 MB" : null;
    return new Found(lineAt(end), value, problem, raw(start, end));
  }

  private Found skipLine(int start, int trouble) throws IOException {
    int end = Math.min(trouble, bytes.length);
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    Found found = new Found(lineAt(end), JsonValue.NULL, "Invalid value.", raw(start, end));
    restart(end);
    return found;
  }

  private void restart(int position) throws IOException {
    parserStart = position;
    parser = JSON.createParser(bytes, position, bytes.length - position);
  }

  private int position() {
    return parserStart + (int) parser.currentLocation().getByteOffset();
  }

  private long lineAt(int position) {
    for (; counted < position; counted++) {
      line += bytes[counted] == '\n' ? 1 : 0;
    }
    return line;
  }

  private String raw(int start, int end) {
    return new String(bytes, start, Math.min(end - start, 1024), UTF_8);
  }

  private JsonValue read(JsonToken token) throws IOException {
    return switch (token) {
      case START_OBJECT -> {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          members.put(name, read(parser.nextToken()));
        }
        yield new JsonValue.Members(members);
      }
      case START_ARRAY -> {
        List<JsonValue> items = new ArrayList<>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
          items.add(read(t));
        }
        yield new JsonValue.Items(items);
      }
      case VALUE_STRING -> new JsonValue.Text(parser.getText());
      case VALUE_NULL -> JsonValue.NULL;
      default -> new JsonValue.Plain(parser.getText());
    };
  }
}
