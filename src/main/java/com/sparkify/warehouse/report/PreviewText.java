package com.sparkify.warehouse.report;

import com.sparkify.warehouse.preview.KeyProfile;
import com.sparkify.warehouse.preview.Oddity;
import com.sparkify.warehouse.preview.Preview;
import com.sparkify.warehouse.source.Member.Kind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A preview as people read it: the first records, the keys, what would be rejected. */
public final class PreviewText {
  private static final int EXAMPLE_WIDTH = 20;

  private final Preview preview;
  private final Path folder;
  private final int width;

  private PreviewText(Preview preview, Path folder, int width) {
    this.preview = preview;
    this.folder = folder;
    this.width = width;
  }

  /** For a person in the folder, in a window of so many columns. */
  public static String of(Preview preview, Path folder, int width) {
    return new PreviewText(preview, folder, width).render();
  }

  private String render() {
    StringBuilder text = new StringBuilder();
    String set = preview.set().name().toLowerCase(Locale.ROOT);
    String head = "The first " + set + " in " + Shown.printable(where());
    text.append(Paragraph.wrap(head, width, 2)).append("\n\n");
    text.append(TextTable.of(PreviewGrids.digest(preview), width));
    text.append(
        String.format(
            "%nThe keys, in %s of %s%n%n",
            Shown.plural(preview.lines(), "line"), Shown.plural(preview.files(), "file")));
    text.append(TextTable.wrapped(keys(), width));
    if (!oddValues().rows().isEmpty()) {
      text.append("\nWhat is odd about them\n\n").append(TextTable.wrapped(oddValues(), width));
    }
    if (!preview.rejects().isEmpty()) {
      text.append('\n').append(Paragraph.wrap("Would be rejected: " + reasons(), width, 2));
      text.append("\n\n");
      text.append(TextTable.of(rejects(), width));
    }
    return text.toString();
  }

  private String where() {
    return PreviewGrids.isOneFile(preview)
        ? Place.near(folder, preview.records().get(0).path(), null).path()
        : preview.location();
  }

  private String reasons() {
    return preview.rejected().entrySet().stream()
        .map(entry -> Shown.count(entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private Grid keys() {
    return new Grid(
        List.of("key", "read as", "found", "empty", "example"),
        preview.keys().stream()
            .map(
                key ->
                    Arrays.<Object>asList(
                        key.key(),
                        key.readAs(),
                        kinds(key),
                        Shown.percent(key.empty(), key.objects()),
                        key.example() == null
                            ? null
                            : DisplayWidth.cut(key.example(), EXAMPLE_WIDTH)))
            .toList());
  }

  private Grid oddValues() {
    return new Grid(
        List.of("key", "odd"),
        preview.keys().stream()
            .filter(key -> !key.odd().isEmpty())
            .map(key -> List.<Object>of(key.key(), odd(key)))
            .toList());
  }

  /** The usual kind, then how many values are of another: "number, 3 string". */
  private static String kinds(KeyProfile key) {
    List<Map.Entry<Kind, Long>> usualFirst =
        key.kinds().entrySet().stream()
            .sorted(Map.Entry.<Kind, Long>comparingByValue().reversed())
            .toList();
    return IntStream.range(0, usualFirst.size())
        .mapToObj(i -> (i == 0 ? "" : usualFirst.get(i).getValue() + " ") + name(usualFirst.get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String name(Map.Entry<Kind, Long> kind) {
    return kind.getKey().name().toLowerCase(Locale.ROOT);
  }

  private static String odd(KeyProfile key) {
    return key.odd().stream().map(PreviewText::odd).collect(Collectors.joining(", "));
  }

  private static String odd(Oddity oddity) {
    String example =
        oddity.example() == null
            ? ""
            : " (" + DisplayWidth.cut(oddity.example(), EXAMPLE_WIDTH) + ")";
    return Shown.count(oddity.count()) + " " + oddity.what() + example;
  }

  private Grid rejects() {
    return new Grid(
        List.of("where", "reason", "raw"),
        preview.rejects().stream()
            .map(
                reject ->
                    Arrays.<Object>asList(
                        Place.near(folder, reject.path(), reject.line()),
                        Shown.problem(reject.label(), reject.key()),
                        reject.raw()))
            .toList());
  }
}
