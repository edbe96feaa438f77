package com.sparkify.warehouse.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The mark on everything that belongs to one warehouse. What does not carry it is never changed and
 * never deleted.
 */
record Ownership(String region, String identifier) {
  static final String TAG = "sparkify:warehouse";

  /** A role has no region, and two warehouses of one name may live in two: hence both. */
  String value() {
    return region + "/" + identifier;
  }

  /** Our tags as those of one service, made by {@code tag} out of key and value. */
  <T> List<T> tags(BiFunction<String, String, T> tag) {
    return tags(Optional.empty(), tag);
  }

  <T> List<T> tags(Optional<Expiry> expiry, BiFunction<String, String, T> tag) {
    Map<String, String> all = new TreeMap<>(Map.of(TAG, value()));
    expiry.ifPresent(at -> all.put(Expiry.TAG, at.value()));
    return all.entrySet().stream().map(e -> tag.apply(e.getKey(), e.getValue())).toList();
  }

  boolean claims(Map<String, String> tags) {
    return value().equals(tags.get(TAG));
  }

  static <T> Map<String, String> read(
      Collection<T> tags, Function<T, String> key, Function<T, String> value) {
    return tags.stream().collect(Collectors.toMap(key, value, (first, again) -> first));
  }
}
