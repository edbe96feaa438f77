package com.sparkify.warehouse.config;

/** A value that a setting cannot have; the message completes "[SECTION] KEY ...". */
final class WrongValue extends Exception {
  WrongValue(String message) {
    super(message);
  }
}
