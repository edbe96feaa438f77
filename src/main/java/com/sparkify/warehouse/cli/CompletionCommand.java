package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "completion",
    description = "Print what makes a shell complete commands, flags and their values.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "It works for the name sparkify, on the search path or with a folder before it. Put the line",
      "for your shell into ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish.",
      "",
      "Examples:",
      "  source <(sparkify completion bash)",
      "  source <(sparkify completion zsh)",
      "  sparkify completion fish | source"
    })
final class CompletionCommand implements Callable<Integer> {
  /** Whose language is printed. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  private final Workspace workspace;

  @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
  private Shell shell;

  CompletionCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    CommandLine program = Main.commandLine(workspace.console().terminal());
    String name = program.getCommandName();
    workspace
        .console()
        .printText(
            switch (shell) {
              case bash, zsh -> AutoComplete.bash(name, program); // one script knows both
              case fish -> FishCompletion.of(program);
            });
    return ExitCode.DONE.number();
  }
}
