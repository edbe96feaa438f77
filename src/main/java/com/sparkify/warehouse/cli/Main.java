package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
    name = "sparkify",
    description = "JSON logs and songs in, a checked star schema out.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ClusterCommand.class,
      TablesCommand.class,
      EtlCommand.class,
      CheckCommand.class,
      QueryCommand.class,
      RunsCommand.class,
      RejectsCommand.class,
      SimulateCommand.class,
      DoctorCommand.class
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
            .setUsageHelpWidth(100)
            .setUsageHelpAutoWidth(false)
            .setExecutionExceptionHandler((failure, command, parsed) -> fail(console, failure));
    return line.setParameterExceptionHandler((mistake, given) -> misuse(console, mistake));
  }

  private static int fail(Console console, Exception failure) {
    console.error(failure);
    return failure instanceof SparkifyException explained
        ? explained.exitCode().number()
        : ExitCode.FAILED.number();
  }

  private static int misuse(Console console, ParameterException mistake) {
    String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
    String problem = mistake.getMessage();
    console.error(
        SparkifyException.usage(
            problem.endsWith(".") ? problem : problem + ".",
            "\"" + command + " --help\" shows what it takes."));
    return ExitCode.USAGE.number();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing.");
  }
}
