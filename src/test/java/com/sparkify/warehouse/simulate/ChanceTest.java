package com.sparkify.warehouse.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChanceTest {
  @Test
  void numbersArePickedByTheirWeights() {
    double[] weights = {5, 0, 1, 3, 1};
    int[] picked = new int[weights.length];
    Weighted weighted = Weighted.of(weights);
    Dice dice = new Dice(1);
    for (int i = 0; i < 100_000; i++) {
      picked[weighted.pick(dice)]++;
    }
    for (int i = 0; i < weights.length; i++) {
      assertThat(picked[i] / 100_000.0).isCloseTo(weights[i] / 10, within(0.01));
    }
  }

  @Test
  void aDeckIsDrawnOnceBeforeAnythingIsDrawnAgain() {
    List<Integer> ordinary = IntStream.range(0, 50).boxed().toList();
    Deck<Integer> deck = new Deck<>(ordinary, List.of(50, 51), new Dice(1));
    Set<Integer> drawn = new HashSet<>();
    for (int i = 0; i < 52; i++) {
      drawn.add(deck.draw());
    }
    assertThat(drawn).hasSize(52);
    for (int i = 0; i < 200; i++) {
      assertThat(deck.draw()).isLessThan(50);
    }
  }
}
