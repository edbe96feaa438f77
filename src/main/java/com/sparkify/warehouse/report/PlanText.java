package com.sparkify.warehouse.report;

import com.sparkify.warehouse.plan.FilePlan;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as people read it before they run it. */
public final class PlanText {
  private static final int SHOWN = 10;

  private PlanText() {}

  public static String of(Plan plan) {
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
    append(plan.songs(), text);
    append(plan.events(), text);
    return text.toString();
  }

  private static void append(FilePlan files, StringBuilder text) {
    text.append(
        String.format(
            "%-6s  %s to read (%s), %s known, in %s%n",
            name(files),
            Shown.plural(files.fresh().size(), "file"),
            Shown.bytes(files.bytes()),
            Shown.count(files.known()),
            Shown.printable(files.location())));
    files.fresh().stream()
        .limit(SHOWN)
        .forEach(
            file ->
                text.append(
                    String.format(
                        "  %10s  %s%n", Shown.bytes(file.bytes()), Shown.printable(file.path()))));
    if (files.fresh().size() > SHOWN) {
      text.append("  and ").append(Shown.count(files.fresh().size() - SHOWN)).append(" more\n");
    }
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
