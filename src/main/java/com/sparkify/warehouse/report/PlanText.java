package com.sparkify.warehouse.report;

import com.sparkify.warehouse.plan.FilePlan;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as people read it before they run it. */
public final class PlanText {
  private static final int SHOWN = 10;
  private static final int INDENT = 8;

  private PlanText() {}

  /** For a person in the folder, in a window of so many columns. */
  public static String of(Plan plan, Path folder, int width) {
    StringBuilder text = new StringBuilder();
    if (plan.isEmpty()) {
      int known = plan.songs().known() + plan.events().known();
      text.append("Nothing new: ")
          .append(known == 1 ? "the file that is" : "all " + Shown.count(known) + " files that are")
          .append(" there ")
          .append(known == 1 ? "has" : "have")
          .append(" been published before.\n");
    } else if (plan.fullRefresh()) {
      text.append("Would rebuild the warehouse from every file that is there.\n");
    }
    append(plan.songs(), folder, width, text);
    append(plan.events(), folder, width, text);
    return text.toString();
  }

  private static void append(FilePlan files, Path folder, int width, StringBuilder text) {
    String head =
        String.format(
            "%-6s  %s to read (%s), %s known, in %s%n",
            name(files),
            Shown.plural(files.fresh().size(), "file"),
            Shown.bytes(files.bytes()),
            Shown.count(files.known()),
            Shown.printable(files.location()));
    text.append(Paragraph.wrap(head, width, INDENT));
    files.fresh().stream().limit(SHOWN).forEach(file -> append(file, folder, width, text));
    if (files.fresh().size() > SHOWN) {
      text.append("  and ").append(Shown.count(files.fresh().size() - SHOWN)).append(" more\n");
    }
  }

  private static void append(SourceFile file, Path folder, int width, StringBuilder text) {
    String path = Shown.printable(Place.near(folder, file.path(), null).path());
    String bytes = String.format("  %10s  ", Shown.bytes(file.bytes()));
    text.append(bytes).append(DisplayWidth.cutStart(path, width - bytes.length())).append('\n');
  }

  /** One row per file to read. */
  public static Grid grid(Plan plan) {
    List<List<Object>> rows = new ArrayList<>();
    for (FilePlan files : List.of(plan.songs(), plan.events())) {
      for (SourceFile file : files.fresh()) {
        rows.add(List.of(name(files), file.path(), file.version(), file.bytes()));
      }
    }
    return new Grid(List.of("record_set", "path", "version", "bytes"), rows);
  }

  private static String name(FilePlan files) {
    return files.set().name().toLowerCase(Locale.ROOT);
  }
}
