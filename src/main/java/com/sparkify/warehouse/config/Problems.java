package com.sparkify.warehouse.config;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what is wrong with the settings, so that all of it is told at once. */
final class Problems {
  private static final int MOST_SHOWN = 20;

  private final List<String> mistakes = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  void mistake(String sentence) {
    mistakes.add(sentence);
  }

  void warning(String sentence) {
    warnings.add(sentence);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  void throwIfMistaken() {
    if (mistakes.size() == 1 && warnings.isEmpty()) {
      throw SparkifyException.usage(mistakes.get(0), "Correct it and run the command again.");
    }
    if (!mistakes.isEmpty()) {
      String them = mistakes.size() == 1 ? "it" : "them";
      throw SparkifyException.usage(listed(), "Correct " + them + " and run the command again.");
    }
  }

  /** Also what would only be warned of: whoever corrects the settings wants to see it all. */
  private String listed() {
    String odd = warnings.isEmpty() ? "" : "\nand " + listed("warning", warnings);
    return listed("mistake", mistakes) + odd;
  }

  private static String listed(String what, List<String> sentences) {
    String lines =
        sentences.stream()
            .limit(MOST_SHOWN)
            .map(sentence -> "\n  " + sentence)
            .collect(Collectors.joining());
    int hidden = sentences.size() - MOST_SHOWN;
    return sentences.size()
        + " "
        + what
        + (sentences.size() == 1 ? "" : "s")
        + " in the settings:"
        + lines
        + (hidden > 0 ? "\n  and " + hidden + " more" : "");
  }
}
