package com.sparkify.warehouse.config;

import java.util.List;

/** What a settings file says, in the order of its lines (from 1), without knowing any setting. */
record IniFile(List<Header> headers, List<Entry> entries) {
  record Header(String section, int line) {}

  /**
   * One value.
   *
   * @param value as written, trimmed, quotes included; whether it is a secret is not known here
   * @param goesOn true if indented lines below continue it
   */
  record Entry(String section, String key, Secret value, int line, boolean goesOn) {
    Entry continued() {
      return new Entry(section, key, value, line, true);
    }
  }
}
