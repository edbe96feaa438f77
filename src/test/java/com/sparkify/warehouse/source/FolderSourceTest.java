package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderSourceTest {
  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void resolve() throws IOException {
    folder = Files.createDirectory(temp.toRealPath().resolve("data"));
  }

  @Test
  void dataFilesAreFoundBelowTheFolderByPath() throws IOException {
    write("b.json", "2018/11/a.jsonl", "2018/c.ndjson.gz", "2018/a b/ü.json.gz", "a.ndjson");
    write("notes.txt", "a.json.bak", "json", "a.JSON", "a.json.gz.part", "a.gz");
    assertThat(names(list()))
        .containsExactly(
            "2018/11/a.jsonl", "2018/a b/ü.json.gz", "2018/c.ndjson.gz", "a.ndjson", "b.json");
    assertThat(list().warnings()).isEmpty();
  }

  @Test
  void filesBesideFoldersAreInTheOrderOfTheirPathsToo() throws IOException {
    write("a/b.json", "a/b/c.json", "a-b.json", "a.json", "ab.json", "a/b-c.json");
    assertThat(names(list()))
        .containsExactly("a-b.json", "a.json", "a/b-c.json", "a/b.json", "a/b/c.json", "ab.json");
  }

  @Test
  void hiddenFilesAndFoldersAreNotData() throws IOException {
    write(".a.json", "_a.json", ".b/a.json", "_tmp/deep/a.json", "c/.ipynb_checkpoints/a.json");
    write("c/a_.json", "c/a.b.json");
    assertThat(names(list())).containsExactly("c/a.b.json", "c/a_.json");
  }

  @Test
  void theFolderItselfMayBeHidden() throws IOException {
    write(".hidden/a.json");
    Listing listing = new FolderSource(folder.resolve(".hidden").toString()).list();
    assertThat(names(listing)).containsExactly(".hidden/a.json");
  }

  @Test
  void aNameMayHoldALineFeed() throws IOException {
    write("a\nb.json", "c\n/d.json");
    assertThat(names(list())).containsExactly("a\nb.json", "c\n/d.json");
  }

  @Test
  void aSingleFileMayHaveAnyName() throws IOException {
    write("_events.txt", "other.json");
    Listing listing = new FolderSource(folder.resolve("_events.txt").toString()).list();
    assertThat(names(listing)).containsExactly("_events.txt");
  }

  @Test
  void linksToFilesAreReadAndLinksToFoldersAreNotFollowed() throws IOException {
    write("real/a.json");
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.write(elsewhere.resolve("x.json"), Songs.lines("x"));
    Files.createSymbolicLink(folder.resolve("file.json"), elsewhere.resolve("x.json"));
    Files.createSymbolicLink(folder.resolve("folder.json"), elsewhere);
    Files.createSymbolicLink(folder.resolve("folder"), elsewhere);
    Files.createSymbolicLink(folder.resolve("round"), folder);
    Files.createSymbolicLink(folder.resolve("gone.json"), elsewhere.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("self.json"), folder.resolve("self.json"));
    Listing listing = list();
    assertThat(names(listing)).containsExactly("file.json", "real/a.json");
    assertThat(listing.files().get(0).bytes()).isEqualTo(Songs.lines("x").length);
    assertThat(listing.warnings())
        .containsExactlyInAnyOrder(
            "Skipped " + folder.resolve("gone.json") + ": the link leads nowhere.",
            "Skipped " + folder.resolve("self.json") + ": the link leads nowhere.");
  }

  @Test
  void aFolderReachedByALinkHasTheFilesOfTheFolder() throws IOException {
    write("a.json");
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    assertThat(new FolderSource(link.toString()).list().files()).isEqualTo(list().files());
  }

  @Test
  void pipesAreSkippedWithAWarning() throws IOException, InterruptedException {
    write("a.json");
    Path pipe = folder.resolve("pipe.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Files.createSymbolicLink(folder.resolve("link.json"), pipe);
    assertThat(names(list())).containsExactly("a.json");
    assertThat(list().warnings())
        .containsExactlyInAnyOrder(
            "Skipped " + pipe + ": not a regular file.",
            "Skipped " + folder.resolve("link.json") + ": not a regular file.");
    assertThat(new FolderSource(pipe.toString()).list().warnings()).hasSize(1);
  }

  @Test
  void whatDoesNotExistIsAnErrorAndWhatIsEmptyIsNot() throws IOException {
    assertThat(list().files()).isEmpty();
    Source missing = new FolderSource(folder.resolve("missing").toString());
    assertThatThrownBy(missing::list)
        .isInstanceOf(SparkifyException.class)
        .hasMessage("The location " + folder.resolve("missing") + " does not exist.");
    write("a.json");
    Source below = new FolderSource(folder.resolve("a.json/b").toString());
    assertThatThrownBy(below::list).isInstanceOf(SparkifyException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "x\0"})
  void whatCannotBeAPathDoesNotExist(String location) {
    assertThatThrownBy(new FolderSource(location)::list).isInstanceOf(SparkifyException.class);
  }

  @Test
  void aNameThatIsNotTextIsAnErrorAndNotLeftOut() throws IOException, InterruptedException {
    String touch = "touch \"$(printf 'bad\\377.json')\"";
    Process shell = new ProcessBuilder("sh", "-c", touch).directory(folder.toFile()).start();
    assumeTrue(shell.waitFor() == 0, "the file system takes only text");
    assertThatThrownBy(this::list)
        .isInstanceOf(SparkifyException.class)
        .hasMessageMatching("The name of .*bad.*\\.json is not text in UTF-8\\.");
  }

  @Test
  void theVersionChangesWithSizeAndTime() throws IOException {
    Path file = write("a.json");
    SourceFile first = list().files().get(0);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    SourceFile later = list().files().get(0);
    Files.write(file, Songs.lines("a", "b", "c"));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    SourceFile larger = list().files().get(0);
    assertThat(List.of(first.version(), later.version(), larger.version())).doesNotHaveDuplicates();
    assertThat(list().files().get(0)).isEqualTo(larger);
  }

  @Test
  void aFileIsOpenedAnywhere() throws IOException {
    Files.writeString(folder.resolve("a.json"), "0123456789");
    try (Source source = new FolderSource(folder.toString())) {
      SourceFile file = source.list().files().get(0);
      for (int from : new int[] {0, 4, 10}) {
        try (InputStream in = source.open(file, from)) {
          assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo("0123456789".substring(from));
        }
      }
    }
  }

  @Test
  void aFileThatChangedOrWentSinceItWasListedIsFoundOut() throws IOException {
    Path file = write("a.json");
    Source source = new FolderSource(folder.toString());
    SourceFile listed = source.list().files().get(0);
    Files.write(file, Songs.lines("b", "c"));
    assertThatThrownBy(() -> source.confirm(listed))
        .hasMessage("The file " + file + " changed while the run was reading it.");
    Files.delete(file);
    assertThatThrownBy(() -> source.open(listed, 0))
        .hasMessage("The file " + file + " was there when the run was planned and is gone now.");
    assertThatThrownBy(() -> source.confirm(listed)).isInstanceOf(SparkifyException.class);
  }

  @Test
  void whatMayNotBeReadIsNamed() throws IOException {
    Path file = write("a/b.json");
    forbid(file);
    Source source = new FolderSource(folder.toString());
    SourceFile listed = source.list().files().get(0);
    assumeFalse(Files.isReadable(file), "the super-user may read everything");
    assertThatThrownBy(() -> source.open(listed, 0))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("The file " + file + " cannot be read: permission denied.");
    forbid(file.getParent());
    assertThatThrownBy(source::list)
        .isInstanceOf(SparkifyException.class)
        .hasMessage(file.getParent() + " cannot be listed: permission denied.");
    Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
  }

  private static void forbid(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
  }

  private Listing list() {
    return new FolderSource(folder.toString()).list();
  }

  private List<String> names(Listing listing) {
    return listing.files().stream()
        .map(file -> folder.relativize(Path.of(file.path())).toString())
        .toList();
  }

  private Path write(String... names) throws IOException {
    Path last = null;
    for (String name : names) {
      last = folder.resolve(name);
      Files.createDirectories(last.getParent());
      Files.write(last, Songs.lines(name));
    }
    return last;
  }
}
