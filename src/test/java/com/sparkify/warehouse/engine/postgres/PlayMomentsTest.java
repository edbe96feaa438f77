package com.sparkify.warehouse.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlayMomentsTest {
  private static PlayMoments noted(int most, long... moments) {
    PlayMoments noted = new PlayMoments(most);
    LongStream.of(moments).forEach(noted::note);
    return noted;
  }

  @Test
  void eachMomentIsThereOnceAndInOrder() {
    PlayMoments all = new PlayMoments(10);
    all.addAll(noted(10, 5, 3, 5));
    all.addAll(noted(10, 3, 1));
    assertThat(all.distinct()).hasValue(new long[] {1, 3, 5});
  }

  @Test
  void whatThereIsNoRoomForMakesAllOfItUseless() {
    assertThat(noted(2, 1, 2).distinct()).hasValue(new long[] {1, 2});
    assertThat(noted(2, 1, 2, 3).distinct()).isEmpty();
    PlayMoments all = noted(3, 1, 2);
    all.addAll(noted(3, 3, 4));
    assertThat(all.distinct()).isEmpty();
  }

  @Test
  void whatOneThreadHadNoRoomForIsMissingFromAll() {
    PlayMoments all = new PlayMoments(10);
    all.addAll(noted(1, 1, 2));
    all.addAll(noted(1, 3));
    assertThat(all.distinct()).isEmpty();
  }

  @Test
  void morePlaysThanItBeganWithFit() {
    long[] moments = LongStream.range(0, 5_000).toArray();
    assertThat(noted(5_000, moments).distinct()).hasValue(moments);
  }
}
