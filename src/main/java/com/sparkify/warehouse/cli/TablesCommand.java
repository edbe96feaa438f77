package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.schema.Diagram;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.StarPicture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "tables",
    description = "Create, drop or show the tables of the warehouse.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify tables create"})
final class TablesCommand implements Runnable {
  private final Workspace workspace;
  @Spec private CommandSpec spec;

  TablesCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: create, drop, ddl, diagram.");
  }

  @Command(
      name = "create",
      description = "Create the tables, or bring those of an older version up to date.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  sparkify tables create --recreate --yes"})
  int create(
      @Option(names = "--recreate", description = "Drop all tables first, with what they hold.")
          boolean recreate) {
    Engine engine = workspace.engine(workspace.settings());
    if (recreate) {
      confirmLoss(engine, namesTaken(engine));
    }
    TablesCreated result = TablesCreated.in(engine, workspace.patience(), recreate);
    workspace.console().print(result.sentence(), result.facts());
    return ExitCode.DONE.number();
  }

  @Command(
      name = "drop",
      description = "Drop star and ledger, with everything they hold.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  sparkify tables drop --yes"})
  int drop() {
    Engine engine = workspace.engine(workspace.settings());
    List<String> taken = namesTaken(engine);
    boolean there = !taken.isEmpty();
    if (there) {
      confirmLoss(engine, taken);
      try (Warehouse warehouse = engine.openForWriting(workspace.patience())) {
        new Tables(warehouse).drop(engine.name());
        warehouse.commit();
      }
    }
    String sentence =
        (there ? "Dropped the tables of " : "There are no tables in ") + engine.name() + ".";
    Grid facts = new Grid(List.of("target", "dropped"), List.of(List.of(engine.name(), there)));
    workspace.console().print(sentence, facts);
    return ExitCode.DONE.number();
  }

  @Command(
      name = "ddl",
      description = "Print the statements that create the tables on the target's engine.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "With --schema the first statement makes the schema, if it is not there.",
        "",
        "A role that reads is given the five tables of the star, and nothing else; on Redshift it is",
        "a role too, not a user. Tables that are created anew need the grants again.",
        "",
        "Examples:",
        "  sparkify tables ddl --target jdbc:postgresql://localhost/music",
        "  sparkify tables ddl --target jdbc:postgresql://localhost/music --schema star \\",
        "      --grant-read analyst"
      })
  int ddl(
      @Option(
              names = "--grant-read",
              paramLabel = "ROLE",
              description = "Also print what lets this role read the star in --schema.")
          String reader) {
    requireText("ddl");
    Settings settings = workspace.settings();
    new TableScript(workspace.engine(settings).dialect(), settings.schema(), reader)
        .statements()
        .forEach(block -> workspace.console().printText(String.join(";\n", block) + ";\n"));
    return ExitCode.DONE.number();
  }

  /** How the star is drawn. */
  enum DiagramFormat {
    mermaid,
    svg
  }

  @Command(
      name = "diagram",
      description = "Draw the star: as Mermaid, which Markdown pages show, or as a picture.",
      mixinStandardHelpOptions = true,
      footer = {
        "",
        "Examples:",
        "  sparkify tables diagram",
        "  sparkify tables diagram --out star.svg"
      })
  int diagram(
      @Option(
              names = "--format",
              paramLabel = "FORMAT",
              description = "mermaid or svg (default: what --out ends in, or else mermaid).")
          DiagramFormat format,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "Where it goes (default: it is printed).")
          Path out) {
    boolean svg = (format == null ? formatOf(out) : format) == DiagramFormat.svg;
    String diagram = svg ? StarPicture.of(Star.tables()) : Diagram.of(Star.tables());
    if (out == null) {
      requireText("diagram");
      workspace.console().printText(diagram.stripTrailing());
    } else {
      write(diagram, svg ? StarPicture.MARK : Diagram.MARK, out);
    }
    return ExitCode.DONE.number();
  }

  private static DiagramFormat formatOf(Path out) {
    String name = out == null ? "" : out.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      return DiagramFormat.svg;
    }
    if (name.isEmpty() || name.matches(".*\\.(mmd|mermaid|md|txt)")) {
      return DiagramFormat.mermaid;
    }
    throw SparkifyException.usage(
        "What " + out + " ends in names no format of a diagram.",
        "Let it end in .svg or .mmd, or say --format svg or --format mermaid.");
  }

  private void write(String diagram, String mark, Path out) {
    Console console = workspace.console();
    Path path = console.terminal().folder().resolve(out);
    OutputFile file = OutputFile.at(path, "diagram", mark);
    file.requireReplaceable(console);
    long bytes = file.write(diagram);
    console.print(
        file.sentence(bytes),
        new Grid(List.of("diagram", "bytes"), List.of(List.of(file.path().toString(), bytes))));
  }

  private void requireText(String name) {
    if (!workspace.console().isText()) {
      throw SparkifyException.usage(
          "\"sparkify tables " + name + "\" prints text, and nothing else.", "Leave --output out.");
    }
  }

  private List<String> namesTaken(Engine engine) {
    Optional<Warehouse> found = engine.find(workspace.patience());
    if (found.isEmpty()) {
      return List.of();
    }
    try (Warehouse warehouse = found.get()) {
      Tables tables = new Tables(warehouse);
      tables.requireDroppable(engine.name());
      return tables.namesTaken();
    }
  }

  /** What is dropped has these names, whoever made it. */
  private void confirmLoss(Engine engine, List<String> taken) {
    if (taken.isEmpty()) {
      return;
    }
    boolean ours = taken.contains(Ledger.RUNS.name());
    workspace
        .console()
        .confirm(
            "This drops "
                + String.join(", ", taken)
                + " of "
                + engine.name()
                + (ours ? "" : ", which have no ledger and may be another program's")
                + ", with everything they hold.");
  }
}
