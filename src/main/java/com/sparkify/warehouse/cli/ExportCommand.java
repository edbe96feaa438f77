package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.export.Destination;
import com.sparkify.warehouse.export.Export;
import com.sparkify.warehouse.export.Exported;
import com.sparkify.warehouse.export.FolderDestination;
import com.sparkify.warehouse.export.S3Destination;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.JsonText;
import com.sparkify.warehouse.report.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Write the star to Parquet or CSV files, in a folder or in S3.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A folder gets one file per table, such as songplays.parquet; in S3 each table is a folder of",
      "files, as Athena, Glue and Spark read them. All tables are as of the same moment. Beside them",
      "export.json, which comes last, says what there is: where it is, the export is whole.",
      "",
      "An export that is interrupted leaves in place what was there. In S3 it may leave objects that",
      "no export.json names: the next export there with --overwrite removes them.",
      "",
      "Redshift itself writes to S3, with the role that reads the data: it needs s3:PutObject there,",
      "as the one that \"cluster prepare\" makes has below [S3] WORK. To a folder, the rows of",
      "Redshift and PostgreSQL pass through this computer.",
      "",
      "Examples:",
      "  sparkify export --out star",
      "  sparkify export --format csv --out s3://my-bucket/star --overwrite"
    })
final class ExportCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(
      names = "--out",
      paramLabel = "PLACE",
      required = true,
      description = "A folder that is empty or not there yet, or s3://...")
  private String out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "parquet or csv (default: ${DEFAULT-VALUE}).")
  private FileFormat format = FileFormat.PARQUET;

  @Option(names = "--overwrite", description = "Replace what an earlier export put there.")
  private boolean overwrite;

  ExportCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Settings settings = workspace.settings();
    try (Destination destination = destination(settings)) {
      destination.requireFree();
      print(
          workspace.read(
              settings,
              warehouse -> {
                try (TemporaryFolder scratch = scratch()) {
                  String source = settings.target().shown();
                  return new Export(source, Version.number(), format, scratch.path(), JsonText::of)
                      .run(warehouse, destination);
                }
              }));
    }
    return ExitCode.DONE.number();
  }

  private Destination destination(Settings settings) {
    if (isInS3()) {
      return new S3Destination("s3" + out.substring(2), settings.aws(), overwrite);
    }
    if (out.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
      throw SparkifyException.usage(
          "--out is neither a folder nor of the form s3://bucket/prefix: " + out + ".",
          "Name one of the two.");
    }
    return new FolderDestination(folder(), overwrite);
  }

  private boolean isInS3() {
    return out.matches("(?i)s3://[a-z0-9][a-z0-9._-]*(/.*)?");
  }

  private Path folder() {
    return workspace.console().terminal().folder().resolve(out);
  }

  /** Files can be moved only within a folder. */
  private TemporaryFolder scratch() {
    return isInS3()
        ? TemporaryFolder.create("sparkify-export-")
        : TemporaryFolder.in(folder(), ".export-");
  }

  private void print(Exported exported) {
    List<List<Object>> rows =
        exported.tables().stream()
            .map(t -> List.<Object>of(t.name(), t.rows(), t.bytes(), String.join(" ", t.files())))
            .toList();
    workspace
        .console()
        .print(
            exported,
            () -> text(exported),
            () -> new Grid(List.of("table", "rows", "bytes", "files"), rows));
  }

  private String text(Exported exported) {
    StringBuilder text = new StringBuilder();
    exported
        .tables()
        .forEach(
            t -> text.append(String.format("%-10s %12s rows%n", t.name(), Shown.count(t.rows()))));
    return text
        + "Wrote "
        + Shown.plural(exported.tables().size(), "table")
        + " to "
        + out
        + " ("
        + Shown.bytes(exported.bytes())
        + ").\n";
  }
}
