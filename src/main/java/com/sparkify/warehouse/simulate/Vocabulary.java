package com.sparkify.warehouse.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words that names and titles are made of, one list a file. */
final class Vocabulary {
  static final List<String> WOMEN = lines("women.txt");
  static final List<String> MEN = lines("men.txt");
  static final List<String> SURNAMES = lines("surnames.txt");
  static final List<String> ADJECTIVES = lines("adjectives.txt");
  static final List<String> NOUNS = lines("nouns.txt");
  static final List<String> USER_AGENTS = lines("user-agents.txt");
  static final List<Place> PLACES = lines("places.txt").stream().map(Place::of).toList();

  private Vocabulary() {}

  /** A place by name, with its coordinates as JSON numbers. */
  record Place(String name, String latitude, String longitude) {
    private static Place of(String line) {
      String[] parts = line.split("\\|");
      return new Place(parts[0], parts[1], parts[2]);
    }
  }

  static <T> T any(List<T> words, Dice dice) {
    return words.get(dice.below(words.size()));
  }

  private static List<String> lines(String file) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
