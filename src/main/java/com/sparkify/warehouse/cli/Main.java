package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "sparkify",
    description = "JSON logs and songs in, a checked star schema out.",
    mixinStandardHelpOptions = true,
    commandListHeading = "%nCommands:%n",
    subcommands = {
      DemoCommand.class,
      BuildCommand.class,
      ClusterCommand.class,
      TablesCommand.class,
      EtlCommand.class,
      PreviewCommand.class,
      CheckCommand.class,
      QueryCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      RunsCommand.class,
      RejectsCommand.class,
      TraceCommand.class,
      SimulateCommand.class,
      DoctorCommand.class,
      CompletionCommand.class
    },
    footer = {
      "",
      "Try it, without an account and in ten seconds:",
      "  sparkify demo",
      "",
      "Exit codes: 0 done, 1 failed, 2 usage or settings, 3 checks failed or too many rejects,",
      "130/143 interrupted."
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;
  @Mixin private final GlobalOptions options;

  private Main(GlobalOptions options) {
    this.options = options;
  }

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  static int execute(String... args) {
    return commandLine(Terminal.ofThisProcess()).execute(args);
  }

  static CommandLine commandLine(Terminal terminal) {
    GlobalOptions options = new GlobalOptions();
    Console console = new Console(terminal, options);
    CommandLine line =
        new CommandLine(new Main(options), new Commands(new Workspace(console)))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionStrategy(parsed -> run(console, parsed))
            .setParameterExceptionHandler((mistake, given) -> fail(console, mistake));
    HelpLayout.apply(line);
    Mistakes.collect(line);
    Version.provide(line);
    return line;
  }

  private static int run(Console console, ParseResult parsed) {
    try {
      HelpLayout.fit(parsed.commandSpec().commandLine(), console);
      Integer helped = CommandLine.executeHelpRequest(parsed);
      int exit = helped != null ? helped : execute(parsed);
      console.terminal().out().requireNoLoss();
      return exit;
    } catch (ExecutionException e) {
      return fail(console, e.getCause());
    } catch (RuntimeException | Error e) {
      return fail(console, e);
    }
  }

  private static int execute(ParseResult parsed) {
    Mistakes.requireNone(parsed);
    return new RunLast().execute(parsed);
  }

  private static int fail(Console console, Throwable failure) {
    if (failure instanceof ParameterException mistake) {
      return fail(console, Mistakes.explain(mistake));
    }
    console.error(failure);
    return failure instanceof SparkifyException explained
        ? explained.exitCode().number()
        : ExitCode.FAILED.number();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
