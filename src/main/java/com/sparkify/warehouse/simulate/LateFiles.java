package com.sparkify.warehouse.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Records that come after everybody else's, dealt out to one file of each style. */
final class LateFiles implements Closeable {
  private final LineCount count;
  private final List<RecordFile> files;
  private int next;

  /**
   * @param stem the files' path without what sets them apart
   */
  LateFiles(Path stem, LineCount count, Progress.Meter meter) {
    this.count = count;
    this.files =
        Arrays.stream(FileStyle.values())
            .map(style -> new RecordFile(named(stem, style), style, meter))
            .toList();
  }

  void add(byte[] line) throws IOException {
    files.get(next).line().put(line);
    next = (next + 1) % files.size();
  }

  @Override
  public void close() throws IOException {
    for (RecordFile file : files) {
      file.close();
      if (file.lines() > 0) {
        count.file(file.blanks());
      }
    }
  }

  private static Path named(Path stem, FileStyle style) {
    return stem.resolveSibling(
        stem.getFileName() + "-late-" + (style.ordinal() + 1) + style.suffix());
  }
}
