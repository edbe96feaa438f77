package com.sparkify.warehouse.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value is written in a settings file: quoted or not, a percent sign doubled or not. */
final class Quotes {
  /** After a closing quote a comment can be told from the value; elsewhere it cannot. */
  private static final Pattern QUOTED =
      Pattern.compile("'(.*)'|\"(.*)\"|'([^']*)'\\s+[#;].*|\"([^\"]*)\"\\s+[#;].*");

  private Quotes() {}

  static String removed(String value) {
    Matcher matcher = QUOTED.matcher(value);
    String inner = value;
    if (matcher.matches()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        inner = matcher.group(group) == null ? inner : matcher.group(group).strip();
      }
    }
    return inner.replace("%%", "%");
  }
}
