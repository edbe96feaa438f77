package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Fault;
import com.sparkify.warehouse.standin.s3.S3Request;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records are read out of a bucket as out of a folder. */
class S3FeedTest {
  private static final Predicate<S3Request> GET = r -> r.method().equals("GET") && !r.isList();

  @TempDir Path folder;
  private S3Server server;
  private S3Bucket bucket;

  @BeforeEach
  void start() {
    server = S3Server.start();
    bucket = server.store().createBucket("shop");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aBucketGivesTheRecordsOfTheFolder() throws IOException {
    Files.createDirectories(folder.resolve("2018/_tmp"));
    Files.write(folder.resolve("2018/a.json"), Songs.lines("a", "b"));
    Files.write(folder.resolve("2018/b.json.gz"), Songs.gzip(Songs.lines("c", "d")));
    Files.write(folder.resolve("2018/c.jsonl"), "\n[]\n".getBytes(UTF_8));
    Files.write(folder.resolve("2018/empty.json"), new byte[0]);
    Files.write(folder.resolve("2018/_tmp/a.json"), Songs.lines("x"));
    bucket.putFolder("song_data/", folder);
    for (int splitBytes : new int[] {50, 1 << 20}) {
      Feed feed = read("s3://shop/song_data", splitBytes);
      Feed local = Feed.of(RecordSet.SONGS, folder, splitBytes);
      assertThat(feed.rows()).isEqualTo(local.rows());
      assertThat(feed.tallies()).extracting(FileTally::lines).containsExactly(2L, 2L, 2L, 0L);
      assertThat(feed.rejects())
          .extracting(reject -> reject.path() + ":" + reject.line())
          .containsExactly("s3://shop/song_data/2018/c.jsonl:2");
    }
  }

  @Test
  void smallObjectsAreFetchedManyAtATime() {
    List<String> songs = putSongs(640);
    server.faults().always(GET, new S3Fault.Delay(Duration.ofMillis(100)));
    long start = System.nanoTime();
    assertThat(read("s3://shop/song_data", 1 << 20).songs()).isEqualTo(songs);
    Duration oneByOne = Duration.ofMillis(100L * songs.size());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(oneByOne.dividedBy(4));
    assertThat(server.requests().stream().filter(GET)).hasSize(songs.size());
  }

  @Test
  void faultsOfEveryKindAmongManyObjectsLoseNothing() {
    List<String> songs = putSongs(300);
    server.faults().times(7, every(20), new S3Fault.Truncate(40));
    server.faults().times(5, every(15), S3Fault.internalError());
    server.faults().times(3, every(10), new S3Fault.Disconnect());
    server.faults().times(3, every(9), S3Fault.slowDown());
    assertThat(read("s3://shop/song_data", 1 << 20).songs()).isEqualTo(songs);
  }

  @Test
  void oneObjectThatIsReplacedMeanwhileFailsAndIsNamed() {
    putSongs(100);
    server
        .faults()
        .once(
            r -> r.key().endsWith("0050.json"),
            new S3Fault.Meanwhile(() -> bucket.put("song_data/0050.json", "{}")));
    assertThatThrownBy(() -> read("s3://shop/song_data", 1 << 20))
        .isInstanceOf(SparkifyException.class)
        .hasMessage(
            "The file s3://shop/song_data/0050.json was replaced after it had been listed.");
  }

  @Test
  void anObjectThatIsNoCompleteGzipIsNamed() {
    byte[] good = Songs.gzip(Songs.lines("a"));
    bucket.put("song_data/a.json.gz", Arrays.copyOf(good, good.length - 3));
    assertThatThrownBy(() -> read("s3://shop/song_data", 1 << 20))
        .isInstanceOf(SparkifyException.class)
        .hasMessage(
            "The file s3://shop/song_data/a.json.gz is not a complete gzip file: it ends too"
                + " early.");
  }

  private static Predicate<S3Request> every(int count) {
    int[] seen = {0};
    return request -> GET.test(request) && ++seen[0] % count == 0;
  }

  private List<String> putSongs(int count) {
    List<String> ids = new ArrayList<>();
    IntStream.range(0, count).forEach(i -> ids.add("S%04d".formatted(i)));
    ids.forEach(id -> bucket.put("song_data/" + id.substring(1) + ".json", Songs.line(id)));
    return ids;
  }

  private Feed read(String location, int splitBytes) {
    try (Source source = Sources.at(location, server.settings())) {
      return Feed.of(RecordSet.SONGS, source, splitBytes);
    }
  }
}
