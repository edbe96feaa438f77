package com.sparkify.warehouse.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON object of whole numbers and further objects, its keys in order. */
record Tree(Map<String, Long> numbers, Map<String, Tree> children) {
  Tree() {
    this(new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  static Tree of(Map<String, Long> numbers) {
    return new Tree(new LinkedHashMap<>(numbers), new LinkedHashMap<>());
  }

  /** Reads an object whose opening brace is the parser's current token. */
  static Tree read(JsonParser in) throws IOException {
    Tree tree = new Tree();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String key = in.currentName();
      if (in.nextToken() == JsonToken.START_OBJECT) {
        tree.children.put(key, read(in));
      } else {
        tree.numbers.put(key, in.getLongValue());
      }
    }
    return tree;
  }

  Tree with(String key, long number) {
    numbers.put(key, number);
    return this;
  }

  Tree with(String key, Tree child) {
    children.put(key, child);
    return this;
  }

  long number(String key) throws IOException {
    if (!numbers.containsKey(key)) {
      throw new IOException("no number " + key);
    }
    return numbers.get(key);
  }

  Tree child(String key) throws IOException {
    if (!children.containsKey(key)) {
      throw new IOException("no object " + key);
    }
    return children.get(key);
  }

  SortedMap<String, Long> sorted() {
    return new TreeMap<>(numbers);
  }

  /** Numbers come before objects. */
  void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, Long> number : numbers.entrySet()) {
      out.writeNumberField(number.getKey(), number.getValue());
    }
    for (Map.Entry<String, Tree> child : children.entrySet()) {
      out.writeFieldName(child.getKey());
      child.getValue().write(out);
    }
    out.writeEndObject();
  }
}
