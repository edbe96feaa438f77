package com.sparkify.warehouse.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;

/** Orders in which what is unknown comes last. */
final class Order {
  private static final Comparator<String> UTF8 =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private Order() {}

  static <T> Comparator<T> byText(Function<T, String> text) {
    return Comparator.comparing(text, Comparator.nullsLast(UTF8));
  }

  static <T, N extends Comparable<N>> Comparator<T> bySmallest(Function<T, N> number) {
    return Comparator.comparing(number, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  static <T, N extends Comparable<N>> Comparator<T> byGreatest(Function<T, N> number) {
    return Comparator.comparing(number, Comparator.nullsLast(Comparator.reverseOrder()));
  }
}
