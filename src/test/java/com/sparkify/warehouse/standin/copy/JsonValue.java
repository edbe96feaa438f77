package com.sparkify.warehouse.standin.copy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A value in a JSON document; numbers keep their text. */
sealed interface JsonValue {
  /** JSON's null, and what is not there. */
  record Null() implements JsonValue {}

  record Text(String text) implements JsonValue {}

  record Plain(String text) implements JsonValue {}

  record Members(Map<String, JsonValue> members) implements JsonValue {}

  record Items(List<JsonValue> items) implements JsonValue {}

  Null NULL = new Null();

  /** What lands in a text column. */
  default String text() {
    return json();
  }

  /** As JSON without blanks. */
  default String json() {
    if (this instanceof Text text) {
      return JsonText.quoted(text.text());
    } else if (this instanceof Plain plain) {
      return plain.text();
    } else if (this instanceof Members object) {
      return object.members().entrySet().stream()
          .map(member -> JsonText.quoted(member.getKey()) + ":" + member.getValue().json())
          .collect(Collectors.joining(",", "{", "}"));
    } else if (this instanceof Items array) {
      return array.items().stream().map(JsonValue::json).collect(Collectors.joining(",", "[", "]"));
    }
    return "null";
  }
}
