package com.sparkify.warehouse.source;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.RecursiveAction;

/**
 * Finds the data files of a folder and, with all processors, of those below it. Links to files are
 * read, links to folders not followed.
 */
final class FolderWalk extends RecursiveAction {
  private static final Comparator<SourceFile> BY_PATH = Comparator.comparing(SourceFile::path);

  private final Path root;
  private final Path folder;
  private final transient List<SourceFile> files = new ArrayList<>();
  private final transient List<FolderWalk> below = new ArrayList<>();
  private final transient List<String> warnings = new ArrayList<>();

  private FolderWalk(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
  }

  /** {@code root} is a folder, or a single file. */
  static Listing of(Path root) throws IOException {
    FolderWalk walk = new FolderWalk(root, root);
    if (Files.isDirectory(root)) {
      walk.invoke();
    } else {
      walk.add(root, Files.readAttributes(root, BasicFileAttributes.class));
    }
    walk.files.sort(BY_PATH);
    return new Listing(walk.files, walk.warnings);
  }

  /**
   * What it gathers is in order but for files beside folders: little is left to sort at the end.
   */
  @Override
  protected void compute() {
    look();
    files.sort(BY_PATH);
    below.sort(Comparator.comparing(walk -> walk.folder));
    invokeAll(below);
    for (FolderWalk walk : below) {
      files.addAll(walk.files);
      warnings.addAll(walk.warnings);
    }
  }

  private void look() {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        look(entry);
      }
    } catch (DirectoryIteratorException e) {
      throw unlisted(folder, e.getCause());
    } catch (IOException e) {
      throw unlisted(folder, e);
    }
  }

  private void look(Path entry) {
    String name = DataFileNames.last(entry.toString());
    if (DataFileNames.isHidden(name)) {
      return;
    }
    try {
      visit(
          entry,
          DataFileNames.isData(name),
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      throw unlisted(entry, e);
    }
  }

  private void visit(Path entry, boolean data, BasicFileAttributes attributes) throws IOException {
    if (attributes.isDirectory()) {
      below.add(new FolderWalk(root, entry));
    } else if (data && attributes.isSymbolicLink()) {
      visitLink(entry);
    } else if (data) {
      add(entry, attributes);
    }
  }

  private void visitLink(Path link) throws IOException {
    if (!Files.exists(link)) {
      warnings.add("Skipped " + link + ": the link leads nowhere.");
    } else if (!Files.isDirectory(link)) {
      add(link, Files.readAttributes(link, BasicFileAttributes.class));
    }
  }

  private void add(Path path, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      files.add(
          new SourceFile(
              TextualPath.of(path), FolderSource.version(attributes), attributes.size()));
    } else {
      warnings.add("Skipped " + path + ": not a regular file.");
    }
  }

  private SparkifyException unlisted(Path path, IOException e) {
    return SparkifyException.failed(
        path + " cannot be listed: " + Reason.of(e) + ".",
        "Make it readable for this user"
            + (path.equals(root) ? "." : ", or move it out of " + root + "."),
        e);
  }
}
