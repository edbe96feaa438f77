package com.sparkify.warehouse.report;

import com.sparkify.warehouse.preview.Preview;
import com.sparkify.warehouse.preview.PreviewedLine;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.source.Reject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a preview as grids. */
public final class PreviewGrids {
  private static final String MILLIS = "[0-9]{1,15}";
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private PreviewGrids() {}

  /** What tells a person most about each line; the file only if there are several. */
  static Grid digest(Preview preview) {
    List<String> columns = new ArrayList<>(List.of(isOneFile(preview) ? "line" : "file"));
    columns.addAll(
        switch (preview.set()) {
          case EVENTS -> List.of("when (UTC)", "user", "level", "page", "song", "artist");
          case SONGS -> List.of("song_id", "title", "artist_name", "year", "duration");
        });
    if (preview.records().stream().anyMatch(line -> line.reject() != null)) {
      columns.add("problem");
    }
    return new Grid(
        columns,
        preview.records().stream()
            .map(line -> digest(preview, line).subList(0, columns.size()))
            .toList());
  }

  static boolean isOneFile(Preview preview) {
    return preview.records().stream().map(PreviewedLine::path).distinct().count() == 1;
  }

  private static List<Object> digest(Preview preview, PreviewedLine line) {
    List<Object> cells = new ArrayList<>();
    String name = line.path().substring(line.path().lastIndexOf('/') + 1);
    cells.add(isOneFile(preview) ? (Object) line.line() : new Place(name, line.line()));
    switch (preview.set()) {
      case EVENTS -> {
        cells.add(line.text("ts").map(PreviewGrids::time).orElse(null));
        cells.add(user(line));
        addTexts(line, cells, "level", "page", "song", "artist");
      }
      case SONGS -> addTexts(line, cells, "song_id", "title", "artist_name", "year", "duration");
    }
    cells.add(problem(line));
    return cells;
  }

  private static void addTexts(PreviewedLine line, List<Object> cells, String... keys) {
    Arrays.stream(keys).forEach(key -> cells.add(line.text(key).orElse(null)));
  }

  private static String time(String ts) {
    return ts.matches(MILLIS) ? SECONDS.format(Instant.ofEpochMilli(Long.parseLong(ts))) : ts;
  }

  private static String problem(PreviewedLine line) {
    Reject reject = line.reject();
    return reject == null ? null : Shown.problem(reject.label(), reject.key());
  }

  private static String user(PreviewedLine line) {
    return Stream.of("userId", "firstName", "lastName")
        .flatMap(key -> line.text(key).stream())
        .collect(Collectors.joining(" "));
  }

  /** Every line with the keys that are read, their values as text. */
  public static Grid lines(Preview preview) {
    List<String> columns = new ArrayList<>(List.of("file", "line", "problem"));
    preview.set().fields().stream().map(Field::key).forEach(columns::add);
    return new Grid(columns, preview.records().stream().map(line -> cells(preview, line)).toList());
  }

  private static List<Object> cells(Preview preview, PreviewedLine line) {
    List<Object> cells = new ArrayList<>(Arrays.asList(line.path(), line.line(), problem(line)));
    preview.set().fields().forEach(field -> cells.add(line.text(field.key()).orElse(null)));
    return cells;
  }
}
