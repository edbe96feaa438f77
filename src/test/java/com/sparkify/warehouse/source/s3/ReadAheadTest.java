package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final int KIB = 1_024;

  private final Deque<Runnable> begun = new ArrayDeque<>();
  private final List<String> fetched = new ArrayList<>();
  private final ReadAhead ahead = new ReadAhead(this::fetch, begun::add, 10 * KIB);

  @Test
  void asMuchIsFetchedAheadAsThereIsRoomFor() {
    ahead.expect(List.of(file("a", KIB), file("b", KIB), file("c", KIB), file("d", KIB)));
    assertThat(begun).hasSize(3);
    begun.forEach(Runnable::run);
    assertThat(fetched).containsExactly("a", "b", "c");
    assertThat(ahead.take(file("a", KIB))).hasValueSatisfying(b -> assertThat(b).hasSize(KIB));
    assertThat(begun).hasSize(4);
  }

  @Test
  void whatHasNotBegunIsLeftToWhoWantsIt() {
    ahead.expect(List.of(file("a", 6 * KIB), file("b", 6 * KIB), file("c", 1)));
    assertThat(ahead.take(file("b", 6 * KIB))).isEmpty();
    begun.forEach(Runnable::run);
    assertThat(ahead.take(file("a", 6 * KIB))).isPresent();
    begun.forEach(Runnable::run);
    assertThat(fetched).containsExactly("a", "c");
  }

  @Test
  void whatWasNotAnnouncedOrIsLargeOrEmptyIsNotFetched() {
    ahead.expect(List.of(file("large", (int) ReadAhead.LARGEST + 1), file("empty", 0)));
    assertThat(begun).isEmpty();
    assertThat(ahead.take(file("other", 1))).isEmpty();
  }

  @Test
  void aFailureIsThrownToWhoTakesTheFileAndMakesRoom() {
    ahead.expect(List.of(file("bad", 7 * KIB), file("b", 7 * KIB)));
    begun.forEach(Runnable::run);
    assertThatThrownBy(() -> ahead.take(file("bad", 7 * KIB)))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("bad");
    assertThat(begun).hasSize(2);
  }

  @Test
  void nobodyWaitsForEverForWhatWasStopped() {
    ahead.expect(List.of(file("a", 1), file("b", 1)));
    ahead.stop();
    assertThatThrownBy(() -> ahead.take(file("a", 1))).isInstanceOf(RuntimeException.class);
  }

  @Test
  void manyThreadsTakeManyFilesAndTheRoomIsNeverExceeded() throws InterruptedException {
    AtomicLong held = new AtomicLong();
    AtomicLong most = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    ReadAhead busy =
        new ReadAhead(
            file -> {
              most.accumulateAndGet(held.addAndGet(file.bytes()), Math::max);
              return new byte[(int) file.bytes()];
            },
            threads,
            100 * KIB);
    List<SourceFile> files = IntStream.range(0, 5_000).mapToObj(i -> file("f" + i, KIB)).toList();
    busy.expect(files);
    AtomicLong taken = new AtomicLong();
    CountDownLatch done = new CountDownLatch(2);
    for (int half = 0; half < 2; half++) {
      List<SourceFile> part = files.subList(half * 2_500, half * 2_500 + 2_500);
      threads.execute(
          () -> {
            part.forEach(
                file -> {
                  held.addAndGet(-busy.take(file).map(b -> (long) b.length).orElse(0L));
                  taken.incrementAndGet();
                });
            done.countDown();
          });
    }
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    threads.shutdownNow();
    assertThat(taken).hasValue(5_000);
    assertThat(most.get()).isLessThanOrEqualTo(35 * KIB);
  }

  private byte[] fetch(SourceFile file) {
    fetched.add(file.path());
    if (file.path().equals("bad")) {
      throw SparkifyException.failed("bad", "");
    }
    return new byte[(int) file.bytes()];
  }

  private static SourceFile file(String path, int bytes) {
    return new SourceFile(path, "v", bytes);
  }
}
