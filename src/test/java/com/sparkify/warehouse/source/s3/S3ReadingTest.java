package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Fault;
import com.sparkify.warehouse.standin.s3.S3Request;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3ReadingTest {
  private static final int MEGABYTE = 1 << 20;
  private static final Predicate<S3Request> GET = r -> r.method().equals("GET") && !r.isList();

  private S3Server server;
  private S3Bucket bucket;
  private Source source;

  @BeforeEach
  void start() {
    server = S3Server.start();
    bucket = server.store().createBucket("shop");
    source = S3Access.source(server, "s3://shop");
  }

  @AfterEach
  void stop() {
    source.close();
    server.close();
  }

  @Test
  void anObjectIsReadFromAnywhere() throws IOException {
    byte[] content = put("a.json", 100_000);
    for (int from : new int[] {0, 1, 99_999, 100_000}) {
      assertThat(read(from)).isEqualTo(Arrays.copyOfRange(content, from, content.length));
    }
  }

  @Test
  void anObjectWithoutAByteIsRead() throws IOException {
    put("a.json.gz", 0);
    assertThat(read(0)).isEmpty();
  }

  @Test
  void aLargeObjectIsReadInRanges() throws IOException {
    byte[] content = put("a.json", 40 * MEGABYTE);
    assertThat(Arrays.equals(read(1_000_000), 0, 39_000_000, content, 1_000_000, 40_000_000))
        .isTrue();
    assertThat(gets()).hasSize(3);
  }

  @Test
  void whoStopsEarlyDoesNotReadTheRest() throws IOException {
    put("a.json", 40 * MEGABYTE);
    long start = System.nanoTime();
    try (InputStream in = source.open(file(), 0)) {
      assertThat(in.readNBytes(10)).hasSize(10);
    }
    assertThat(gets()).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aBrokenConnectionIsTakenUpWhereItBroke() throws IOException {
    byte[] content = put("a.json", MEGABYTE);
    server.faults().times(2, GET, new S3Fault.Truncate(300_000));
    assertThat(Arrays.equals(read(0), content)).isTrue();
    assertThat(gets())
        .extracting(r -> r.headers().get("range"))
        .containsExactly("bytes=0-1048575", "bytes=300000-1048575", "bytes=600000-1048575");
  }

  @Test
  void anAnswerWithoutABodyIsAskedForAgain() throws IOException {
    byte[] content = put("a.json", 1_000);
    server.faults().once(GET, new S3Fault.Truncate(0));
    server.faults().once(GET, new S3Fault.Disconnect());
    assertThat(read(0)).isEqualTo(content);
  }

  @Test
  void aConnectionThatBreaksAgainAndAgainIsGivenUp() {
    put("a.json", 1_000);
    server.faults().always(GET, new S3Fault.Truncate(0));
    assertThatThrownBy(() -> read(0))
        .isInstanceOf(SparkifyException.class)
        .hasMessage(
            "The file s3://shop/a.json cannot be read: the connection to S3 broke again and"
                + " again.");
    assertThat(gets()).hasSize(6);
  }

  @Test
  void serversThatFailOrAreBusyAreAskedAgainButNotForEver() throws IOException {
    byte[] content = put("a.json", 1_000);
    server.faults().once(GET, S3Fault.internalError());
    server.faults().once(GET, S3Fault.slowDown());
    assertThat(read(0)).isEqualTo(content);
    server.faults().always(GET, S3Fault.internalError());
    int before = gets().size();
    assertThatThrownBy(() -> read(0))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("The file s3://shop/a.json cannot be read: S3 is busy (Please try again).");
    assertThat(gets()).hasSize(before + 5);
  }

  @Test
  void anObjectReplacedSinceItWasListedIsNotRead() {
    put("a.json", 1_000);
    SourceFile listed = file();
    put("a.json", 1_000, 2);
    assertThatThrownBy(() -> source.open(listed, 0))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("The file s3://shop/a.json was replaced after it had been listed.");
  }

  @Test
  void anObjectReplacedWhileItIsReadIsNotMixed() {
    put("a.json", 1_000_000);
    server.faults().once(GET, new S3Fault.Truncate(300_000));
    server.faults().once(GET, new S3Fault.Meanwhile(() -> put("a.json", 1_000_000, 2)));
    assertThatThrownBy(() -> read(0))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("The file s3://shop/a.json was replaced after it had been listed.");
  }

  @Test
  void anObjectDeletedSinceItWasListedIsGone() {
    put("a.json", 1_000);
    SourceFile listed = file();
    bucket.delete("a.json");
    assertThatThrownBy(() -> source.open(listed, 0))
        .isInstanceOf(SparkifyException.class)
        .hasMessage(
            "The file s3://shop/a.json was there when the run was planned and is gone now.");
  }

  private byte[] put(String key, int bytes) {
    return put(key, bytes, 1);
  }

  private byte[] put(String key, int bytes, long seed) {
    byte[] content = new byte[bytes];
    new Random(seed).nextBytes(content);
    bucket.put(key, content);
    return content;
  }

  private SourceFile file() {
    return source.list().files().get(0);
  }

  private byte[] read(long from) throws IOException {
    try (InputStream in = source.open(file(), from)) {
      return in.readAllBytes();
    }
  }

  private List<S3Request> gets() {
    return server.requests().stream().filter(GET).toList();
  }
}
