package com.sparkify.warehouse.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What only some settings have. */
sealed interface Trait {
  record Flag(String name) implements Trait {}

  record Standard(List<String> variables) implements Trait {}

  record ByDefault(String value) implements Trait {}

  record Ours() implements Trait {}

  static Trait byFlag(String name) {
    return new Flag(name);
  }

  static Trait standard(String... variables) {
    return new Standard(List.of(variables));
  }

  static Trait byDefault(String value) {
    return new ByDefault(value);
  }

  static Trait ours() {
    return new Ours();
  }

  /** The traits of one setting. */
  record Bundle(
      boolean ours, Optional<String> flag, Optional<String> byDefault, List<String> standard) {
    static Bundle of(Trait... traits) {
      return new Bundle(
          only(Ours.class, traits).findAny().isPresent(),
          only(Flag.class, traits).map(Flag::name).findAny(),
          only(ByDefault.class, traits).map(ByDefault::value).findAny(),
          only(Standard.class, traits).flatMap(s -> s.variables().stream()).toList());
    }

    private static <T extends Trait> Stream<T> only(Class<T> type, Trait... traits) {
      return Stream.of(traits).filter(type::isInstance).map(type::cast);
    }
  }
}
