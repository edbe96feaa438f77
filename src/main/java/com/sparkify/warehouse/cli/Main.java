package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;
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
    System.exit(execute(Terminal.ofThisProcess(), args));
  }

  static int execute(Terminal terminal, String... args) {
    return commandLine(terminal, List.of(args)).execute(args);
  }

  /** The whole program: every command with its flags. */
  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, Commands.NAMES);
  }

  /** Able to take the words: of the commands that are not among them it knows no flags. */
  private static CommandLine commandLine(Terminal terminal, List<String> words) {
    GlobalOptions options = new GlobalOptions();
    Console console = new Console(terminal, options);
    Commands commands = new Commands(new Workspace(console));
    CommandLine line =
        commands
            .addTo(new CommandLine(new Main(options), commands), words)
            .setExpandAtFiles(false) // a word is what it says, also one that begins with an at sign
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
