package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.overview.Overview;
import com.sparkify.warehouse.overview.OverviewReader;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.report.page.HtmlPage;
import com.sparkify.warehouse.report.page.PageSource;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.StarPicture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "report",
    description = "Write what the warehouse holds as a page for the browser.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The page is one file that needs no network: who listens when and to what, what became of",
      "the events, which plays match no song and why, all checks, the runs, and the tables.",
      "A former report is replaced; before any other file is, you are asked.",
      "",
      "Example:",
      "  sparkify report --out november.html"
    })
final class ReportCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the page goes (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("report.html");

  ReportCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Console console = workspace.console();
    Settings settings = workspace.settings();
    OutputFile file =
        OutputFile.at(console.terminal().folder().resolve(out), "report", HtmlPage.MARK);
    file.requireReplaceable(console);
    Overview overview =
        workspace.read(settings, warehouse -> new OverviewReader(warehouse).read(Instant.now()));
    long bytes = file.write(HtmlPage.of(overview, source(settings)));
    if (overview.checks().failed() > 0) {
      console.warn(
          Shown.plural(overview.checks().failed(), "check")
              + " failed; the page and \"sparkify check\" tell more");
    }
    console.print(
        file.sentence(bytes),
        new Grid(List.of("report", "bytes"), List.of(List.of(file.path().toString(), bytes))));
    return ExitCode.DONE.number();
  }

  private static PageSource source(Settings settings) {
    return new PageSource(
        settings.target().shown(),
        Version.number(),
        Tables.ofStarAndLedger(),
        StarPicture.of(Star.tables()));
  }
}
