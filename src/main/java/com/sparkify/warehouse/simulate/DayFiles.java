package com.sparkify.warehouse.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The logs, a file for each day. With faults, days differ in style, one of them is delivered twice,
 * and a line may wait for the next day's file.
 */
final class DayFiles implements Closeable {
  private final Path logs;
  private final int days;
  private final boolean faults;
  private final LineCount count;
  private final Progress.Meter meter;
  private final List<byte[]> waiting = new ArrayList<>();
  private int day;
  private RecordFile file;

  DayFiles(Path logs, SimulationRequest request, LineCount count, Progress.Meter meter) {
    this.logs = logs;
    this.days = request.days();
    this.faults = request.faults();
    this.count = count;
    this.meter = meter;
    this.file = open();
  }

  /** The path of a day's file without its suffix. */
  static Path stem(Path logs, int day) {
    LocalDate date = Rhythm.FIRST_DAY.plusDays(day);
    String name = date.toString();
    Path month = logs.resolve(name.substring(0, 4)).resolve(name.substring(5, 7));
    return month.resolve(name + "-events");
  }

  /** The file for this moment, which is never before the last one asked for. */
  RecordFile at(long ts) throws IOException {
    while (ts >= Rhythm.START + (day + 1) * Rhythm.DAY) {
      turn();
    }
    return file;
  }

  /** How often the current file is delivered. */
  int copies() {
    return copies(day);
  }

  boolean hasTomorrow() {
    return day + 1 < days;
  }

  /** How often the next day's file is delivered. */
  int copiesTomorrow() {
    return copies(day + 1);
  }

  /** Keeps a line for the next day's file; there must be one. */
  void tomorrow(byte[] line) {
    waiting.add(line);
  }

  @Override
  public void close() throws IOException {
    if (!waiting.isEmpty()) {
      turn();
    }
    finish();
  }

  private void turn() throws IOException {
    finish();
    day++;
    file = open();
    for (byte[] line : waiting) {
      file.line().put(line);
    }
    waiting.clear();
  }

  private RecordFile open() {
    return new RecordFile(named(""), style(), meter);
  }

  private void finish() throws IOException {
    file.close();
    if (file.lines() == 0) {
      return;
    }
    count.file(file.blanks());
    for (int copy = 1; copy < copies(); copy++) {
      Path again = named(" [copy " + copy + "]");
      Files.copy(file.path(), again);
      meter.file(file.lines(), Files.size(again));
      count.file(file.blanks());
    }
  }

  private Path named(String addition) {
    Path stem = stem(logs, day);
    return stem.resolveSibling(stem.getFileName() + addition + style().suffix());
  }

  private FileStyle style() {
    FileStyle[] styles = FileStyle.values();
    return faults ? styles[day % styles.length] : FileStyle.PLAIN;
  }

  private int copies(int ofDay) {
    return faults && ofDay == days / 2 ? 2 : 1;
  }
}
