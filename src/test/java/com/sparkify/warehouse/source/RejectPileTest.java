package com.sparkify.warehouse.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RejectPileTest {
  @Test
  void theyComeBackAsTheyWereHoweverMany() {
    for (int count : new int[] {0, 1, 3, 5_000, 60_000}) {
      List<Reject> rejects = IntStream.range(0, count).mapToObj(RejectPileTest::reject).toList();
      RejectPile pile = RejectPile.of(rejects);
      assertThat(pile.size()).isEqualTo(count);
      List<Reject> drained = new ArrayList<>();
      pile.drain(drained::addAll);
      assertThat(drained).isEqualTo(rejects);
    }
  }

  @Test
  void theyAreGivenSomeAtATime() {
    List<Integer> sizes = new ArrayList<>();
    RejectPile.of(IntStream.range(0, 60_000).mapToObj(RejectPileTest::reject).toList())
        .drain(some -> sizes.add(some.size()));
    assertThat(sizes).hasSizeGreaterThan(5).allMatch(size -> size < 20_000);
  }

  /** More of them than this virtual machine could hold. */
  @Test
  void theyTakeNoMemoryThatGrowsWithThem() {
    String raw = "né".repeat(2_000);
    int count = (int) (Runtime.getRuntime().maxMemory() / raw.length());
    RejectPile pile = new RejectPile();
    for (int i = 0; i < count; i++) {
      pile.add(new Reject("a", i, RejectReason.MALFORMED, null, raw + i));
    }
    long[] seen = {0};
    pile.drain(
        some -> seen[0] += some.stream().filter(r -> r.raw().endsWith("" + r.line())).count());
    assertThat(seen[0]).isEqualTo(count);
  }

  private static Reject reject(int i) {
    return new Reject(
        "file \u2603 " + i % 7,
        i,
        RejectReason.values()[i % RejectReason.values().length],
        i % 3 == 0 ? null : "ts",
        i % 5 == 0 ? null : "raw \u00e9 " + i);
  }
}
