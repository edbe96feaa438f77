package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFeedTest {
  @TempDir Path folder;

  @Test
  void rejectsKeepTheirLinesWhereverTheFileIsSplit() throws IOException {
    String text = "\n" + Songs.line("a") + "[]\r\n \n" + Songs.line("b") + "{\"year\":true}\n{";
    Files.writeString(folder.resolve("1.json"), Songs.line("z"));
    Files.writeString(folder.resolve("2.json"), text);
    for (int splitBytes : new int[] {4, 7, 33, 1_000}) {
      Feed feed = Feed.of(RecordSet.SONGS, folder, splitBytes);
      assertThat(feed.songs()).containsExactly("z", "a", "b");
      assertThat(feed.rejects())
          .extracting(r -> r.line() + " " + r.label() + " " + r.key() + " " + r.raw())
          .containsExactly(
              "3 not-object null []\\u000d",
              "6 wrong-type year {\"year\":true}",
              "7 malformed null {");
      assertThat(feed.tallies())
          .extracting(FileTally::lines, FileTally::blank, FileTally::staged, FileTally::rejected)
          .containsExactly(tuple(1L, 0L, 1L, 0L), tuple(7L, 2L, 2L, 3L));
    }
  }

  @Test
  void whatWasRejectedBeforeTheFeedStoppedIsKnownWithItsLines() throws IOException {
    String text = Songs.line("a") + "[]\n" + Songs.line("b") + "{\n" + Songs.line("c") + "[]\n";
    Files.writeString(folder.resolve("1.json"), text);
    Source source = new FolderSource(folder.toString());
    List<SourceFile> files = source.list().files();
    for (int splitBytes : new int[] {33, 1_000}) {
      List<Split> splits = Split.of(files, splitBytes);
      RejectBudget one = new RejectBudget(1);
      RecordFeed feed =
          new RecordFeed(RecordSet.SONGS, source, files, splits, one, new ReadProgress());
      RecordReader reader = feed.borrow();
      StagedRow row = new StagedRow(RecordSet.SONGS);
      while (reader.next(row)) {
        assertThat(feed.isComplete()).isFalse();
      }
      assertThat(Feed.rejects(feed)).extracting(Reject::line).containsExactly(2L, 4L);
      assertThat(feed.isComplete()).isFalse();
    }
  }

  @Test
  void aFileWithoutAByteHasATallyToo() throws IOException {
    Files.write(folder.resolve("1.json"), new byte[0]);
    Files.write(folder.resolve("2.json"), Songs.lines("a"));
    Files.write(folder.resolve("3.json"), new byte[0]);
    assertThat(Feed.of(RecordSet.SONGS, folder).tallies())
        .extracting(FileTally::lines)
        .containsExactly(0L, 1L, 0L);
  }

  @Test
  void theTimesOfAFilesPlaysAreKnown() throws IOException {
    String events =
        """
        {"page":"NextSong","userId":1,"ts":2000,"sessionId":1,"itemInSession":1}
        {"page":"Home","ts":1,"sessionId":1,"itemInSession":2}
        {"page":"NextSong","userId":1,"ts":1500,"sessionId":1,"itemInSession":3}
        """;
    Files.writeString(folder.resolve("1.json"), events);
    for (int splitBytes : new int[] {30, 1_000}) {
      FileTally tally = Feed.of(RecordSet.EVENTS, folder, splitBytes).tallies().get(0);
      assertThat(tally.plays()).isEqualTo(2);
      assertThat(tally.firstPlay()).hasToString("1970-01-01T00:00:01.500Z");
      assertThat(tally.lastPlay()).hasToString("1970-01-01T00:00:02Z");
    }
  }

  @Test
  void compressedFilesOfSeveralMembersAreReadToTheirEnd() throws IOException {
    byte[] first = Songs.gzip("{\"song_id\":\"a\",\"title\":\"T\",".getBytes(UTF_8));
    byte[] rest = "\"artist_id\":\"A\",\"artist_name\":\"N\"}\n\n{".getBytes(UTF_8);
    byte[] second = Songs.gzip(rest);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    Files.write(folder.resolve("1.jsonl.gz"), both);
    Files.write(folder.resolve("2.json.gz"), Songs.gzip(Songs.lines("b", "c")));
    Feed feed = Feed.of(RecordSet.SONGS, folder, 4);
    assertThat(feed.songs()).containsExactly("a", "b", "c");
    assertThat(feed.rejects()).extracting(Reject::line).containsExactly(3L);
  }

  @Test
  void gzipThatDoesNotEndWellFailsNamingTheFile() throws IOException {
    byte[] good = Songs.gzip(Songs.lines("a", "b", "c"));
    byte[] wrongSum = good.clone();
    wrongSum[good.length - 8] ^= 1;
    byte[] wrongSize = good.clone();
    wrongSize[good.length - 1] ^= 1;
    byte[] wrongBody = good.clone();
    Arrays.fill(wrongBody, 12, 30, (byte) 0xFF);
    List<byte[]> broken =
        List.of(
            new byte[0],
            Arrays.copyOf(good, 5),
            Arrays.copyOf(good, good.length / 2),
            Arrays.copyOf(good, good.length - 8),
            Arrays.copyOf(good, good.length - 1),
            Arrays.copyOf(good, good.length + 3),
            wrongSum,
            wrongSize,
            wrongBody,
            Songs.lines("plain"));
    Path file = folder.resolve("broken.json.gz");
    for (byte[] content : broken) {
      Files.write(file, content);
      SparkifyException e = failure(() -> Feed.of(RecordSet.SONGS, folder));
      assertThat(e).hasMessageStartingWith("The file " + file + " is not a complete gzip file: ");
      assertThat(e.getMessage()).doesNotContain("null").doesNotContain("..");
    }
  }

  @Test
  void aFileThatChangesWhileItIsReadEndsTheFeed() throws IOException {
    Path file = Files.write(folder.resolve("1.json"), Songs.lines("a", "b"));
    Source source = new FolderSource(folder.toString());
    RecordFeed feed = Feed.feed(RecordSet.SONGS, source, source.list().files(), 1_000);
    RecordReader reader = feed.borrow();
    StagedRow row = new StagedRow(RecordSet.SONGS);
    assertThat(reader.next(row)).isTrue();
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertThat(reader.next(row)).isTrue();
    assertThat(reader.next(row)).isFalse();
    assertThat(failure(feed::requireNoFailure))
        .hasMessage("The file " + file + " changed while the run was reading it.");
    assertThat(feed.isComplete()).isFalse();
  }

  @Test
  void whatIsOpenIsClosedWhenTheFeedFails() throws IOException {
    Files.write(folder.resolve("1.json"), Songs.lines("a", "b"));
    Files.write(folder.resolve("2.json.gz"), new byte[] {1, 2, 3});
    Counting source = new Counting(folder);
    RecordFeed feed = Feed.feed(RecordSet.SONGS, source, source.list().files(), 1_000);
    RecordReader first = feed.borrow();
    RecordReader second = feed.borrow();
    StagedRow row = new StagedRow(RecordSet.SONGS);
    assertThat(first.next(row)).isTrue();
    assertThat(second.next(row)).isFalse();
    assertThat(first.next(row)).isFalse();
    assertThat(source.open).hasValue(0);
  }

  private static SparkifyException failure(ThrowingCallable call) {
    SparkifyException e = catchThrowableOfType(SparkifyException.class, call);
    assertThat(e).isNotNull();
    return e;
  }

  /** Knows how many streams are open. */
  private static final class Counting implements Source {
    private final Source folder;
    private final AtomicInteger open = new AtomicInteger();

    Counting(Path folder) {
      this.folder = new FolderSource(folder.toString());
    }

    @Override
    public String location() {
      return folder.location();
    }

    @Override
    public Listing list() {
      return folder.list();
    }

    @Override
    public InputStream open(SourceFile file, long from) throws IOException {
      open.incrementAndGet();
      InputStream in = new ByteArrayInputStream(folder.open(file, from).readAllBytes());
      return new FilterInputStream(in) {
        @Override
        public void close() {
          open.decrementAndGet();
        }
      };
    }

    @Override
    public void confirm(SourceFile file) throws IOException {
      folder.confirm(file);
    }
  }
}
