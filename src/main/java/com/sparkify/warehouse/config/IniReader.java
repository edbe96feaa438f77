package com.sparkify.warehouse.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the format that Python's configparser reads, and refuses what it refuses; beyond it, names
 * are equal in any case. Lines are not repeated in messages, as they may hold secrets.
 */
final class IniReader {
  private final String file;
  private final Problems problems;
  private final List<IniFile.Header> headers = new ArrayList<>();
  private final List<IniFile.Entry> entries = new ArrayList<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private boolean keyBeforeSection;
  private boolean entryIsOpen;
  private int indentation;

  private IniReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  static IniFile read(String file, String text, Problems problems) {
    IniReader reader = new IniReader(file, problems);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.line(lines.get(i), i + 1);
    }
    return new IniFile(List.copyOf(reader.headers), List.copyOf(reader.entries));
  }

  private void line(String line, int number) {
    String content = trimmed(line);
    if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
      return;
    }
    int indented = line.indexOf(content);
    if (entryIsOpen && indented > indentation) {
      int last = entries.size() - 1;
      entries.set(last, entries.get(last).continued());
      return;
    }
    indentation = indented;
    int end = content.startsWith("[") ? content.indexOf(']') : -1;
    if (end > 1) {
      header(trimmed(content.substring(1, end)), number);
    } else {
      entry(content, number);
    }
  }

  private void header(String section, int number) {
    entryIsOpen = false;
    once("[" + section + "]", "[" + Printable.name(section) + "]", number);
    headers.add(new IniFile.Header(section, number));
  }

  private void entry(String content, int number) {
    int delimiter = content.split("[=:]", 2)[0].length();
    if (delimiter == 0 || delimiter == content.length()) {
      problems.mistake(file + ":" + number + ": neither [SECTION] nor KEY=value.");
    } else if (headers.isEmpty()) {
      if (!keyBeforeSection) {
        problems.mistake(file + ":" + number + ": a key before the first [SECTION].");
      }
      keyBeforeSection = true;
    } else {
      String section = headers.get(headers.size() - 1).section();
      String key = trimmed(content.substring(0, delimiter));
      String shown = "[" + Printable.name(section) + "] " + Printable.name(key);
      once("[" + section + "]" + key, shown, number);
      Secret value = Secret.of(trimmed(content.substring(delimiter + 1)));
      entries.add(new IniFile.Entry(section, key, value, number, false));
      entryIsOpen = true;
    }
  }

  /** Without the space around it, that of web pages included. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  private void once(String name, String shown, int number) {
    Integer first = firstLines.putIfAbsent(name.toUpperCase(Locale.ROOT), number);
    if (first != null) {
      problems.mistake(file + ":" + number + ": " + shown + " is already in line " + first + ".");
    }
  }
}
