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
    if (mistakes.size() == 1) {
      throw SparkifyException.usage(mistakes.get(0), "Correct it and run the command again.");
    }
    if (!mistakes.isEmpty()) {
      throw SparkifyException.usage(listed(), "Correct them and run the command again.");
    }
  }

  private String listed() {
    String lines =
        mistakes.stream()
            .limit(MOST_SHOWN)
            .map(mistake -> "\n  " + mistake)
            .collect(Collectors.joining());
    int hidden = mistakes.size() - MOST_SHOWN;
    return mistakes.size()
        + " mistakes in the settings:"
        + lines
        + (hidden > 0 ? "\n  and " + hidden + " more" : "");
  }
}
