package com.sparkify.warehouse.config;

import java.util.EnumMap;
import java.util.Map;

/** The values that hold where nobody says otherwise. */
final class DefaultLayer {
  private DefaultLayer() {}

  static Map<SettingKey, Given> read() {
    Map<SettingKey, Given> values = new EnumMap<>(SettingKey.class);
    for (SettingKey key : SettingKey.values()) {
      key.defaultValue().ifPresent(value -> values.put(key, Given.of(value, new Origin.Default())));
    }
    return values;
  }
}
