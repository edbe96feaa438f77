package com.sparkify.warehouse.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the name that was meant. */
public final class Spelling {
  private static final int MOST_EDITS = 3;
  private static final int LONGEST = 64;

  private Spelling() {}

  /** The nearest of {@code known} that {@code typed} differs from by few letters. */
  public static Optional<String> typo(String typed, Collection<String> known) {
    return nearest(typed, known, name -> fewEdits(typed, name));
  }

  /** Like {@link #typo}, or with whole words too few or too many: SCHEMA for TARGET_SCHEMA. */
  static Optional<String> meant(String typed, Collection<String> known) {
    return nearest(typed, known, name -> fewEdits(typed, name) || sharesWords(typed, name));
  }

  private static Optional<String> nearest(
      String typed, Collection<String> known, Predicate<String> near) {
    return known.stream()
        .filter(name -> typed.length() <= LONGEST)
        .filter(near)
        .min(
            Comparator.<String>comparingInt(name -> edits(typed, name))
                .thenComparing(name -> name));
  }

  private static boolean fewEdits(String typed, String name) {
    int allowed = Math.min(MOST_EDITS, Math.max(typed.length(), name.length()) / 3);
    return Math.abs(typed.length() - name.length()) <= allowed && edits(typed, name) <= allowed;
  }

  private static boolean sharesWords(String typed, String name) {
    String left = "_" + typed.toUpperCase(Locale.ROOT) + "_";
    String right = "_" + name + "_";
    return left.contains(right) || right.contains(left);
  }

  /** Letters to insert, drop, replace or swap with a neighbour, case aside. */
  static int edits(String left, String right) {
    String a = left.toUpperCase(Locale.ROOT);
    String b = right.toUpperCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1 && j > 1 && swapped(a, i, b, j)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
