package com.sparkify.warehouse.config;

/**
 * A value as somebody gave it.
 *
 * @param value not blank; held back from printing until it is known to be no secret
 */
record Given(Secret value, Origin origin) {
  static Given of(String value, Origin origin) {
    return new Given(Secret.of(value), origin);
  }
}
