package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Renders what a deletion will do, and what it did: lines for a person. */
public final class DeletionText {
  private DeletionText() {}

  /** What is going to be removed, a line each, and what is going to be left alone. */
  public static List<String> plan(Inventory found) {
    return Stream.concat(
            found.remnants().stream().map(Remnant::toString),
            found.strangers().stream().map(name -> name + ": not ours, left alone"))
        .toList();
  }

  /** What was removed, a line each. */
  public static List<String> removed(Deleted deleted) {
    return deleted.removed().stream().map(remnant -> "removed " + remnant).toList();
  }

  /** What went wrong and what is left, a line each with what to do; empty if all is gone. */
  public static List<String> troubles(Deleted deleted) {
    List<String> lines = new ArrayList<>();
    Stream.concat(deleted.failures().stream(), deleted.left().failures().stream())
        .map(DeletionText::sentences)
        .distinct()
        .forEach(lines::add);
    for (Remnant remnant : deleted.left().remnants()) {
      lines.add("Still there: " + remnant + ". To remove it: " + remnant.howToRemove());
    }
    for (String stranger : deleted.left().strangers()) {
      lines.add("Left alone, because it is not tagged as ours: " + stranger + ".");
    }
    return lines;
  }

  private static String sentences(SparkifyException failure) {
    return failure.getMessage() + " " + failure.advice();
  }
}
