package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path into a record, in bracket or in dot notation: dg/copy-usage_notes-copy-from-json. */
record JsonPath(List<Step> steps) {
  /** One step: into the member of that name or, where it is null, to the item of that index. */
  record Step(String name, int index) {}

  private static final Pattern BRACKETS = Pattern.compile("\\$(\\['[^']*'\\]|\\[\\d+\\])+");
  private static final Pattern DOTS = Pattern.compile("\\$(\\.[^'.\\[\\]]+(\\[\\d+\\])*)+");
  private static final Pattern STEP =
      Pattern.compile("\\['(?<quoted>[^']*)'\\]|\\[(?<index>\\d+)\\]|\\.(?<plain>[^'.\\[\\]]+)");

  JsonPath {
    steps = List.copyOf(steps);
  }

  static JsonPath parse(String path) throws SqlErrorException {
    if (!BRACKETS.matcher(path).matches() && !DOTS.matcher(path).matches()) {
      throw new SqlErrorException(
          SqlError.error(
              "XX000",
              "Invalid JSONPath format. Supported notations are 'dot-notation' and"
                  + " 'bracket-notation': "
                  + path));
    }
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      String name = step.group("quoted") == null ? step.group("plain") : step.group("quoted");
      steps.add(new Step(name, name == null ? Integer.parseInt(step.group("index")) : 0));
    }
    return new JsonPath(steps);
  }

  JsonValue find(JsonValue record) throws BadFieldException {
    JsonValue found = record;
    for (Step step : steps) {
      found = step.name() == null ? item(found, step.index()) : member(found, step.name());
    }
    return found;
  }

  private static JsonValue member(JsonValue value, String name) {
    return value instanceof JsonValue.Members object
        ? object.members().getOrDefault(name, JsonValue.NULL)
        : JsonValue.NULL;
  }

  private static JsonValue item(JsonValue value, int index) throws BadFieldException {
    if (value instanceof JsonValue.Items array && index < array.items().size()) {
      return array.items().get(index);
    }
    throw new BadFieldException(
        LoadError.INVALID_LINE, "Invalid JSONPath format: Not an array or index out of range.");
  }
}
