package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.Change;
import com.sparkify.warehouse.cluster.Changes;
import com.sparkify.warehouse.cluster.Delete;
import com.sparkify.warehouse.cluster.Deleted;
import com.sparkify.warehouse.cluster.DeletionText;
import com.sparkify.warehouse.cluster.Inventory;
import com.sparkify.warehouse.cluster.Remnant;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.Grid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "delete",
    description = "Delete the warehouse in AWS and all that was made for it, and prove it gone.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "What does not carry our tag is left alone. Nothing there is success.",
      "",
      "Example:",
      "  sparkify cluster delete --snapshot dwh-last --yes"
    })
final class ClusterDeleteCommand implements Callable<Integer> {
  private final Workspace workspace;
  private final Console console;

  @Option(
      names = "--snapshot",
      paramLabel = "NAME",
      description = "Keep a last snapshot of the data, which is billed (default: none is kept).")
  private String snapshot;

  @Option(names = "--dry-run", description = "Print the calls that would be made, and stop.")
  private boolean dryRun;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long to wait, all in all, until it is gone (default: ${DEFAULT-VALUE}).",
      converter = DurationConverter.class,
      defaultValue = Cloud.PATIENCE)
  private Duration timeout;

  ClusterDeleteCommand(Workspace workspace) {
    this.workspace = workspace;
    this.console = workspace.console();
  }

  @Override
  public Integer call() {
    try (Cloud cloud = Cloud.of(console, workspace.settings())) {
      if (dryRun) {
        return rehearse(cloud).number();
      }
      Inventory found = deletion(cloud, Changes.rehearsed(change -> {})).find();
      if (!found.remnants().isEmpty() || !found.failures().isEmpty()) {
        agree(question(found));
      }
      return tell(cloud, deletion(cloud, cloud.changes()).run(found));
    }
  }

  private ExitCode rehearse(Cloud cloud) {
    List<Change> calls = new ArrayList<>();
    Delete delete = deletion(cloud, Changes.rehearsed(calls::add));
    Inventory found = delete.find();
    DeletionText.plan(found).forEach(console::say);
    List<SparkifyException> failures = delete.run(found).failures();
    failures.forEach(console::error);
    cloud.print(calls);
    return failures.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private Delete deletion(Cloud cloud, Changes changes) {
    return new Delete(
        cloud.aws(),
        changes,
        cloud.waiting(timeout),
        cloud.identifier(),
        Optional.ofNullable(snapshot));
  }

  /** What goes is told also to somebody who has agreed beforehand. */
  private void agree(String question) {
    if (console.options().yes) {
      console.say(question);
    }
    console.confirm(question);
  }

  private String question(Inventory found) {
    String unseen =
        found.failures().isEmpty()
            ? ""
            : "Not all could be looked at. What carries the tag of this warehouse goes, too:\n  "
                + String.join("\n  ", found.failures().stream().map(Throwable::getMessage).toList())
                + "\n";
    return "This deletes:\n  "
        + String.join("\n  ", DeletionText.plan(found))
        + "\n"
        + unseen
        + keeps(found);
  }

  private String keeps(Inventory found) {
    if (!found.mayHoldData()) {
      return "There is no data to keep a final snapshot of.";
    }
    return snapshot == null
        ? "No final snapshot is kept; --snapshot NAME keeps one."
        : "The final snapshot " + snapshot + " is kept, and billed.";
  }

  private int tell(Cloud cloud, Deleted deleted) {
    cloud.clear();
    DeletionText.troubles(deleted).forEach(console::problem);
    if (deleted.removed().isEmpty() && deleted.exitCode() == ExitCode.DONE) {
      console.say("There is nothing of warehouse " + cloud.identifier() + " to delete.");
    }
    console.print(
        deleted.report(),
        () -> String.join("", DeletionText.removed(deleted).stream().map(l -> l + "\n").toList()),
        () -> grid(deleted));
    return deleted.exitCode().number();
  }

  private static Grid grid(Deleted deleted) {
    List<List<Object>> rows = new ArrayList<>();
    deleted.removed().forEach(gone -> rows.add(row(gone, "removed")));
    deleted.left().remnants().forEach(left -> rows.add(row(left, "left")));
    return new Grid(List.of("kind", "name", "outcome"), rows);
  }

  private static List<Object> row(Remnant thing, String outcome) {
    return List.of(thing.kind(), thing.name(), outcome);
  }
}
