package com.sparkify.warehouse.preview;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.source.Member;
import com.sparkify.warehouse.source.Member.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is seen of one key. */
final class KeyTally {
  private final String key;
  private final String readAs;
  private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  private final Map<String, Oddity> odd = new LinkedHashMap<>();
  private long filled;
  private String example;

  private KeyTally(String key, String readAs) {
    this.key = key;
    this.readAs = readAs;
  }

  static KeyTally of(Field field) {
    return new KeyTally(field.key(), readAs(field.kind()));
  }

  static KeyTally ofUnknown(String key) {
    return new KeyTally(key, "ignored");
  }

  private static String readAs(Field.Kind kind) {
    if (kind instanceof Field.Text) {
      return "text";
    }
    if (kind instanceof Field.Whole) {
      return "integer";
    }
    if (kind instanceof Field.Millis) {
      return "time";
    }
    return kind instanceof Field.Real ? "number" : "kept";
  }

  /** A value; {@code accepted} says that its record would be loaded. */
  void add(Member value, String path, long line, boolean accepted) {
    if (value.kind() == Kind.NULL || value.text().isEmpty()) {
      return;
    }
    filled++;
    kinds.merge(value.kind(), 1L, Long::sum);
    if (example == null) {
      example = value.text();
    }
    if (accepted) {
      Expectations.oddity(key, value.text())
          .ifPresent(what -> addOddity(what, value.text(), path, line));
    }
  }

  void addOddity(String what, String value, String path, long line) {
    Oddity first = odd.getOrDefault(what, new Oddity(what, 0, value, path, line));
    odd.put(what, first.oneMore());
  }

  KeyProfile profile(long objects) {
    return new KeyProfile(
        key,
        readAs,
        Collections.unmodifiableMap(kinds),
        objects,
        objects - filled,
        example,
        List.copyOf(odd.values()));
  }
}
