package com.sparkify.warehouse.source;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the data files below a folder. Links to files are read, links to folders not followed. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private final Path root;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  FolderWalk(Path root) {
    this.root = root;
  }

  Listing walk() throws IOException {
    if (Files.isDirectory(root)) {
      Files.walkFileTree(root, this);
    } else {
      add(root, Files.readAttributes(root, BasicFileAttributes.class));
    }
    files.sort(Comparator.comparing(SourceFile::path));
    return new Listing(files, warnings);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean hidden = !folder.equals(root) && DataFileNames.isHidden(nameOf(folder));
    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (DataFileNames.isData(nameOf(file))) {
      if (attributes.isSymbolicLink()) {
        visitLink(file);
      } else {
        add(file, attributes);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    throw SparkifyException.failed(
        path + " cannot be listed: " + Reason.of(e) + ".",
        "Make it readable for this user"
            + (path.equals(root) ? "." : ", or move it out of " + root + "."),
        e);
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
      requireTextual(path);
      files.add(
          new SourceFile(path.toString(), FolderSource.version(attributes), attributes.size()));
    } else {
      warnings.add("Skipped " + path + ": not a regular file.");
    }
  }

  /** The ledger keeps paths as text, and the file is opened by that text. */
  private static void requireTextual(Path path) {
    boolean same;
    try {
      same = Path.of(path.toString()).equals(path);
    } catch (InvalidPathException e) {
      same = false;
    }
    if (!same) {
      throw SparkifyException.failed(
          "The name of " + path + " is not text in " + System.getProperty("sun.jnu.encoding") + ".",
          "Rename it, or set LC_ALL=C.UTF-8 if the name is right.");
    }
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
