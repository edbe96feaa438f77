package com.sparkify.warehouse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in lines that fit a window. */
public final class Paragraph {
  /** A command in quotes is one word, and so is a number with what it counts. */
  private static final Pattern WORD =
      Pattern.compile(" *(\"[^\"]*\"\\S*|[0-9][0-9,.]* [^ ]+|[^ ]+)");

  private static final Pattern SIGN = Pattern.compile("[\\w)][._/-](?=\\w)");

  private Paragraph() {}

  /**
   * The text, its lines broken between words where they take more columns. A word that is wider
   * than a line, such as a path, stays whole, so that it can be copied.
   *
   * @param indent blanks before what continues a line
   */
  public static String wrap(String text, int width, int indent) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.addAll(lines(line, width, indent));
    }
    return String.join("\n", lines);
  }

  /** The words in lines of so many columns; words that are wider are broken anywhere. */
  static List<String> fill(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : lines(text, width, 0)) {
      String rest = line;
      while (DisplayWidth.of(rest) > width) {
        int end = breakBefore(rest, Math.max(1, DisplayWidth.end(rest, width)));
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      lines.add(rest);
    }
    return lines;
  }

  /** Behind the last sign between letters, as there are in names and paths; else at the end. */
  private static int breakBefore(String text, int end) {
    Matcher sign = SIGN.matcher(text).region(0, end);
    int last = end;
    while (sign.find()) {
      last = sign.end();
    }
    return last;
  }

  /** The words, each with the blanks before it. */
  private static List<String> words(String text, int width) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      if (DisplayWidth.of(word.group().strip()) <= width) {
        words.add(word.group());
      } else {
        words.addAll(List.of(word.group().split("(?<=\\S)(?= )")));
      }
    }
    return words;
  }

  private static List<String> lines(String text, int width, int indent) {
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text, width)) {
      if (!line.isEmpty() && DisplayWidth.of(line + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(indent)).append(word.stripLeading());
      } else {
        line.append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
