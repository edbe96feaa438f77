package com.sparkify.warehouse.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TalliesTest {
  private static final int PARTS = 400;
  private static final int LINES = 50;

  @Test
  void rejectsHaveTheirLinesInWhateverOrderPartsEnd() {
    List<SourceFile> files = List.of(file("a", PARTS), file("b", 1));
    List<Split> splits = new ArrayList<>(Split.of(files, 16));
    Tallies tallies = new Tallies(files, splits, List.of());
    Collections.shuffle(splits, new Random(1));
    splits.forEach(split -> tallies.add(part(split, files)));
    List<Reject> rejects = new ArrayList<>();
    tallies.drainRejects(rejects::addAll);
    assertThat(tallies.isComplete()).isTrue();
    assertThat(tallies.files()).extracting(FileTally::lines).containsExactly(20_000L, 50L);
    assertThat(rejects)
        .filteredOn(reject -> reject.path().equals("a"))
        .extracting(Reject::line)
        .containsExactlyElementsOf(
            IntStream.range(0, PARTS).mapToObj(part -> part * LINES + 7L).toList());
  }

  /** Parts that hold a little each hold too much together. */
  @Test
  void rejectsOfManyPartsTakeNoMemoryThatGrowsWithThem() {
    List<SourceFile> files = List.of(file("a", 60_000));
    List<Split> splits = Split.of(files, 16);
    Tallies tallies = new Tallies(files, splits, List.of());
    String raw = "n\u00e9".repeat(10_000);
    for (Split split : splits) {
      RejectPile pile = new RejectPile();
      pile.add(new Reject("a", 7, RejectReason.MALFORMED, null, raw + split.part()));
      tallies.add(result(split, pile));
    }
    long[] seen = {0};
    tallies.drainRejects(some -> seen[0] += some.size());
    assertThat(seen[0]).isEqualTo(splits.size());
  }

  private static SourceFile file(String path, int parts) {
    return new SourceFile(path, "1", parts * 16L);
  }

  private static SplitResult part(Split split, List<SourceFile> files) {
    String path = files.get(split.file()).path();
    return result(
        split, RejectPile.of(List.of(new Reject(path, 7, RejectReason.NOT_OBJECT, null, "1"))));
  }

  private static SplitResult result(Split split, RejectPile rejects) {
    return new SplitResult(split, LINES, 0, 49, 0, Long.MAX_VALUE, Long.MIN_VALUE, rejects);
  }
}
