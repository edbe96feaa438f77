package com.sparkify.warehouse.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a value is written in a settings file: quoted or not, percent signs doubled or not. */
final class FileValue {
  /** After a closing quote a comment can be told from the value; elsewhere it cannot. */
  private static final Pattern QUOTED =
      Pattern.compile("'(.*)'|\"(.*)\"|'([^']*)'\\s+[#;].*|\"([^\"]*)\"\\s+[#;].*");

  private static final Pattern OPENED = Pattern.compile("['\"].*");
  private static final Pattern REFERENCE = Pattern.compile("%\\([^)]+\\)s");

  private FileValue() {}

  /** What the writer meant; an empty text if nothing. */
  static String read(SettingKey key, Secret written) throws WrongValue {
    String text = written.reveal();
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      text = inner(quoted).strip();
    } else if (OPENED.matcher(text).matches() && !key.secret()) {
      throw new WrongValue("has a quote that is not closed.");
    }
    if (REFERENCE.matcher(text.replace("%%", "")).find()) {
      throw new WrongValue("refers to another value by %(NAME)s. Write the value itself.");
    }
    return text.replace("%%", "%");
  }

  /** Whether an unquoted value seems to end in a comment, which the format does not know. */
  static boolean seemsCommented(SettingKey key, Secret written) {
    return !key.secret() && written.reveal().matches("[^'\"].*\\s[#;].*");
  }

  private static String inner(Matcher quoted) {
    int group = 1;
    while (quoted.group(group) == null) {
      group++;
    }
    return quoted.group(group);
  }
}
