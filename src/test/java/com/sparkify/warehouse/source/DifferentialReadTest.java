package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.oracle.Delivered;
import com.sparkify.warehouse.oracle.Delivered.Kind;
import com.sparkify.warehouse.oracle.Deliveries;
import com.sparkify.warehouse.oracle.Oracle;
import com.sparkify.warehouse.oracle.OracleFunnel.Lines;
import com.sparkify.warehouse.oracle.OracleReject;
import com.sparkify.warehouse.oracle.OracleStar;
import com.sparkify.warehouse.schema.RecordSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** Folders are read as the oracle reads them, wherever their files are split. */
class DifferentialReadTest {
  private static final byte[] JSON = "{}[]\",:\\u0 \n\r\t1-.eEtfn\0\u007F".getBytes(UTF_8);

  private Path logs;
  private Path songs;

  @BeforeTry
  void createFolders() throws IOException {
    logs = Files.createTempDirectory("logs").toRealPath();
    songs = Files.createTempDirectory("songs").toRealPath();
  }

  @AfterTry
  void deleteFolders() throws IOException {
    for (Path folder : List.of(logs, songs)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        paths.sorted(Comparator.reverseOrder()).forEach(DifferentialReadTest::delete);
      }
    }
  }

  @Property(tries = 200)
  void everyFileIsReadAlike(
      @ForAll("files") List<Delivered> files, @ForAll @IntRange(min = 4, max = 400) int split) {
    assertReadAlike(files, split);
  }

  @Property(tries = 500)
  void damagedFilesAreReadAlike(
      @ForAll("files") List<Delivered> files,
      @ForAll @IntRange(min = 4, max = 400) int split,
      @ForAll long seed) {
    Random random = new Random(seed);
    assertReadAlike(
        files.stream()
            .filter(file -> !file.name().endsWith(".gz"))
            .map(file -> new Delivered(file.name(), file.kind(), damage(file.content(), random)))
            .toList(),
        split);
  }

  private void assertReadAlike(List<Delivered> files, int split) {
    Deliveries.write(files, logs, songs);
    OracleStar star = Oracle.of(files);
    Feed events = Feed.of(RecordSet.EVENTS, logs, split);
    Feed catalogue = Feed.of(RecordSet.SONGS, songs, split);
    assertThat(rejects(events, logs)).isEqualTo(rejects(star, Kind.EVENTS));
    assertThat(rejects(catalogue, songs)).isEqualTo(rejects(star, Kind.SONGS));
    assertThat(lines(events)).isEqualTo(star.funnel().events());
    assertThat(lines(catalogue)).isEqualTo(star.funnel().songs());
  }

  private static List<String> rejects(Feed feed, Path folder) {
    return feed.rejects().stream()
        .map(r -> folder.relativize(Path.of(r.path())) + ":" + r.line() + " " + r.label() + r.key())
        .sorted()
        .toList();
  }

  private static List<String> rejects(OracleStar star, Kind kind) {
    return star.rejects().stream()
        .filter(r -> r.kind() == kind && !r.reason().equals("conflict"))
        .map(DifferentialReadTest::show)
        .sorted()
        .toList();
  }

  private static String show(OracleReject r) {
    return r.file() + ":" + r.line() + " " + r.reason() + r.key();
  }

  private static Lines lines(Feed feed) {
    return new Lines(
        feed.tallies().stream().mapToLong(FileTally::lines).sum(),
        feed.tallies().stream().mapToLong(FileTally::staged).sum(),
        feed.tallies().stream().mapToLong(FileTally::rejected).sum(),
        feed.tallies().stream().mapToLong(FileTally::blank).sum());
  }

  /** Puts a byte here and there, most of them such as JSON is made of. */
  private static byte[] damage(byte[] content, Random random) {
    byte[] damaged = content.clone();
    for (int i = 0; i < content.length; i += 1 + random.nextInt(200)) {
      int place = random.nextInt(damaged.length);
      boolean json = random.nextInt(10) > 0;
      damaged[place] = json ? JSON[random.nextInt(JSON.length)] : (byte) random.nextInt(256);
    }
    return damaged;
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<List<Delivered>> files() {
    return Deliveries.files();
  }
}
