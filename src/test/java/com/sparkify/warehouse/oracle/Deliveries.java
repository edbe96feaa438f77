package com.sparkify.warehouse.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Small deliveries that are as hard to load as they are small. */
public final class Deliveries {
  private static final List<String> NAMES =
      List.of("%d.json", "2018/11/%d.json", "a b/%d.jsonl", "%d.ndjson", "2018/%d-ü.json");
  private static final List<String> DECOYS =
      List.of(".ipynb_checkpoints/%d.json", "_tmp/%d.json", "2018/.%d.json", "%d.txt", "%d.gz.bak");

  private Deliveries() {}

  /** Up to six files, of which at least one is data; no name comes twice. */
  public static Arbitrary<List<Delivered>> files() {
    return file()
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .withSizeDistribution(RandomDistribution.uniform())
        .map(Deliveries::withOwnNames)
        .filter(files -> files.stream().anyMatch(Delivered::isData))
        .withoutEdgeCases();
  }

  /**
   * A delivery's files in any order over one to three runs, some of them delivered again under
   * another name. The first run has a data file; a later one may bring nothing.
   */
  public static Arbitrary<List<List<Delivered>>> runs() {
    return files().flatMap(Deliveries::runsOf);
  }

  /** As {@link #runs()}, of these files. */
  public static Arbitrary<List<List<Delivered>>> runsOf(List<Delivered> files) {
    List<Delivered> again = files.stream().map(f -> f.named("again/" + f.name())).toList();
    Arbitrary<List<Delivered>> repeated = Arbitraries.subsetOf(again).map(List::copyOf);
    return repeated
        .flatMap(some -> Arbitraries.shuffle(Stream.of(files, some).flatMap(List::stream).toList()))
        .flatMap(
            all ->
                Arbitraries.integers()
                    .between(0, 2)
                    .list()
                    .ofSize(all.size())
                    .map(run -> split(all, run)));
  }

  /** Writes the files below the locations of their sets, which are made where they are missing. */
  public static void write(List<Delivered> files, Path logs, Path songs) {
    try {
      Files.createDirectories(logs);
      Files.createDirectories(songs);
      for (Delivered file : files) {
        Path path = (file.kind() == Kind.EVENTS ? logs : songs).resolve(file.name());
        Files.createDirectories(path.getParent());
        Files.write(path, file.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<Delivered>> split(List<Delivered> files, List<Integer> runs) {
    return IntStream.rangeClosed(0, 2)
        .mapToObj(run -> only(files, runs, run))
        .dropWhile(run -> run.stream().noneMatch(Delivered::isData))
        .toList();
  }

  private static List<Delivered> only(List<Delivered> files, List<Integer> runs, int run) {
    return IntStream.range(0, files.size())
        .filter(at -> runs.get(at) == run)
        .mapToObj(files::get)
        .toList();
  }

  private static List<Delivered> withOwnNames(List<Delivered> files) {
    return IntStream.range(0, files.size())
        .mapToObj(at -> files.get(at).named(files.get(at).name().formatted(at)))
        .toList();
  }

  /** A file whose name wants a number. */
  private static Arbitrary<Delivered> file() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                Tuple.of(19, Arbitraries.of(NAMES)), Tuple.of(1, Arbitraries.of(DECOYS))),
            Arbitraries.frequency(Tuple.of(3, ""), Tuple.of(1, ".gz")),
            Arbitraries.of(Kind.EVENTS, Kind.SONGS))
        .flatAs((name, gz, kind) -> content(kind).map(plain -> file(name + gz, kind, plain)));
  }

  private static Delivered file(String name, Kind kind, byte[] plain) {
    return new Delivered(name, kind, name.endsWith(".gz") ? gzip(plain) : plain);
  }

  private static Arbitrary<byte[]> content(Kind kind) {
    LineShape shape = kind == Kind.EVENTS ? Shapes.EVENTS : Shapes.SONGS;
    return Combinators.combine(
            LineArbitrary.of(shape)
                .list()
                .ofMaxSize(20)
                .withSizeDistribution(RandomDistribution.uniform()),
            Arbitraries.of("\n", "\n", "\r\n"),
            Arbitraries.of(true, true, false),
            Arbitraries.frequency(Tuple.of(5, ""), Tuple.of(1, "\uFEFF")))
        .as(Deliveries::join);
  }

  private static byte[] join(List<byte[]> lines, String end, boolean lastEnds, String mark) {
    var content = new ByteArrayOutputStream();
    content.writeBytes(mark.getBytes(UTF_8));
    List<byte[]> rest = new ArrayList<>(lines);
    while (!rest.isEmpty()) {
      content.writeBytes(rest.remove(0));
      content.writeBytes(rest.isEmpty() && !lastEnds ? new byte[0] : end.getBytes(UTF_8));
    }
    return content.toByteArray();
  }

  /** Two members, as {@code cat a.gz b.gz} leaves them. */
  private static byte[] gzip(byte[] plain) {
    int half = plain.length / 2;
    var gzip = new ByteArrayOutputStream();
    gzip.writeBytes(member(Arrays.copyOf(plain, half)));
    gzip.writeBytes(member(Arrays.copyOfRange(plain, half, plain.length)));
    return gzip.toByteArray();
  }

  private static byte[] member(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
