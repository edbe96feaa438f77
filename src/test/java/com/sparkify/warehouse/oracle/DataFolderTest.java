package com.sparkify.warehouse.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void dataFilesAreKnownByTheirNames() throws IOException {
    for (String name :
        List.of(
            "a.json",
            "b.jsonl",
            "c.ndjson",
            "d/e f/g.json",
            "h.json.gz",
            "i.jsonl.gz",
            "j.ndjson.gz",
            "x.json/k.json",
            "l._.json",
            "m.tar.json",
            ".n.json",
            "_o.json",
            ".p/q.json",
            "r/_s/t.json",
            "u.txt",
            "v.gz",
            "json",
            "w.json.bz2",
            "x.json~",
            "y.JSON")) {
      write(name, "");
    }
    assertThat(DataFolder.files(folder, Kind.EVENTS))
        .extracting(Delivered::name)
        .containsExactlyInAnyOrder(
            "a.json",
            "b.jsonl",
            "c.ndjson",
            "d/e f/g.json",
            "h.json.gz",
            "i.jsonl.gz",
            "j.ndjson.gz",
            "x.json/k.json",
            "l._.json",
            "m.tar.json");
  }

  @Test
  void linksToFilesAreReadAndLinksToFoldersAreNotFollowed() throws IOException {
    write("data/a.json", "{}");
    Files.createSymbolicLink(folder.resolve("data/b.json"), folder.resolve("data/a.json"));
    Files.createSymbolicLink(folder.resolve("data/again"), folder.resolve("data"));
    assertThat(DataFolder.files(folder.resolve("data"), Kind.EVENTS))
        .extracting(Delivered::name)
        .containsExactly("a.json", "b.json");
  }

  @Test
  void aLocationMayBeAFile() throws IOException {
    write("a.json", "{}");
    assertThat(DataFolder.files(folder.resolve("a.json"), Kind.SONGS))
        .extracting(Delivered::name, Delivered::kind)
        .containsExactly(tuple("a.json", Kind.SONGS));
  }

  @Test
  void gzipIsReadToTheEndOfItsLastMember() throws IOException {
    var both = new ByteArrayOutputStream();
    both.writeBytes(gzip("{}\n"));
    both.writeBytes(gzip("[]\n"));
    var file = new Delivered("a.json.gz", Kind.SONGS, both.toByteArray());
    assertThat(Oracle.of(List.of(file)).rejects())
        .extracting(OracleReject::reason)
        .containsExactly("missing-song_id", "not-object");
  }

  @Test
  void gzipThatDoesNotEndWellFails() throws IOException {
    byte[] cut = Arrays.copyOf(gzip("{}\n"), 15);
    List<Delivered> delivery = List.of(new Delivered("a.json.gz", Kind.SONGS, cut));
    assertThatThrownBy(() -> Oracle.of(delivery))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("a.json.gz");
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
