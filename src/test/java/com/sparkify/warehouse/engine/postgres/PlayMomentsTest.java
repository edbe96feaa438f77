package com.sparkify.warehouse.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class PlayMomentsTest {
  /** As much as a thread takes at first. */
  private static final int ROOM = 1 << 10;

  private static void note(PlayMoments moments, long... millis) {
    PlayMoments.Notes thread = moments.forThread();
    LongStream.of(millis).forEach(thread::note);
  }

  @Test
  void eachMomentIsThereOnceAndInOrder() {
    PlayMoments moments = new PlayMoments(2 * ROOM);
    note(moments, 5, 3, 5);
    note(moments, 3, 1);
    assertThat(moments.distinct()).hasValue(new long[] {1, 3, 5});
  }

  @Test
  void morePlaysThanItBeganWithFit() {
    long[] millis = LongStream.range(0, 5 * ROOM).toArray();
    PlayMoments moments = new PlayMoments(PlayMoments.ROOM);
    note(moments, millis);
    assertThat(moments.distinct()).hasValue(millis);
  }

  @Test
  void whatThereIsNoRoomForMakesAllOfItUseless() {
    PlayMoments full = new PlayMoments(ROOM);
    note(full, LongStream.range(0, ROOM).toArray());
    assertThat(full.distinct().orElseThrow()).hasSize(ROOM);
    PlayMoments overfull = new PlayMoments(ROOM);
    note(overfull, LongStream.range(0, ROOM + 1).toArray());
    assertThat(overfull.distinct()).isEmpty();
  }

  @Test
  void whatOneThreadHasNoRoomForIsMissingFromAll() {
    PlayMoments moments = new PlayMoments(ROOM);
    note(moments, 1);
    note(moments, 2);
    note(moments, 3);
    assertThat(moments.distinct()).isEmpty();
  }
}
