package com.sparkify.warehouse.oracle;

/** A record cannot be loaded: why, and the key at fault, null if it is none. */
final class Refused extends Exception {
  private final String reason;
  private final String key;

  Refused(String reason, String key) {
    this.reason = reason;
    this.key = key;
  }

  static void ifMissing(String key, Object value) throws Refused {
    if (value == null) {
      throw new Refused("missing-" + key, key);
    }
  }

  String reason() {
    return reason;
  }

  String key() {
    return key;
  }
}
