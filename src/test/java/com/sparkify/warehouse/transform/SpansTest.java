package com.sparkify.warehouse.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class SpansTest {
  @Property(tries = 500)
  void aTimeOverlapsIfItOverlapsAnyOfThem(
      @ForAll @Size(max = 8) List<@IntRange(max = 300) Integer> drawn,
      @ForAll @IntRange(max = 30) int first,
      @ForAll @IntRange(max = 10) int length) {
    List<Span> spans = drawn.stream().map(n -> span(n / 10, n / 10 + n % 10)).toList();
    boolean any =
        spans.stream()
            .anyMatch(s -> !s.from().isAfter(at(first + length)) && !s.to().isBefore(at(first)));

    assertThat(new Spans(spans).overlap(instant(first), instant(first + length))).isEqualTo(any);
  }

  private static Span span(int from, int to) {
    return new Span(at(from), at(to));
  }

  private static LocalDateTime at(int minute) {
    return LocalDateTime.of(2018, 11, 1, 0, 0).plusMinutes(minute);
  }

  private static Instant instant(int minute) {
    return at(minute).toInstant(ZoneOffset.UTC);
  }
}
