package com.sparkify.warehouse.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** All commands as a page of the documentation, from the commands as they are declared. */
record CommandReference(CommandLine program) {
  private static final String HEAD =
      """
      # Commands

      Written from the commands as they are declared (`mvn test -Dtest=ReferenceTest -Dgolden.write=true`);
      `sparkify COMMAND --help` says the same. Settings that flags stand above are in [settings.md](settings.md).

      ## Flags of every command

      They stand before or after the command's name.

      """;

  String page() {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(table(program.getCommandSpec().options().stream()));
    page.append("\nExit codes: 0 done, 1 failed, 2 usage or settings, 3 checks failed or too many");
    page.append(" rejects, 130/143 interrupted.\n");
    program.getSubcommands().values().forEach(sub -> command(sub, page));
    return page.toString();
  }

  private static void command(CommandLine line, StringBuilder page) {
    CommandSpec spec = line.getCommandSpec();
    page.append("\n## ").append(spec.qualifiedName()).append("\n\n");
    page.append(text(spec.usageMessage().description())).append("\n\n");
    String synopsis = line.getHelp().synopsis(0).strip();
    page.append("```text\n").append(synopsis).append("\n```\n");
    String arguments =
        table(
            Stream.concat(
                spec.positionalParameters().stream(),
                spec.options().stream().filter(option -> !isShared(option))));
    page.append(arguments.isEmpty() ? "" : "\n" + arguments);
    footer(spec.usageMessage().footer(), page);
    line.getSubcommands().values().forEach(sub -> command(sub, page));
  }

  private static boolean isShared(OptionSpec option) {
    return option.scopeType() == ScopeType.INHERIT || option.usageHelp() || option.versionHelp();
  }

  /** The text of a footer is for a terminal: it stays as it is laid out. */
  private static void footer(String[] footer, StringBuilder page) {
    String all = String.join("\n", List.of(footer)).strip();
    page.append(all.isEmpty() ? "" : "\n```text\n" + all + "\n```\n");
  }

  private static String table(Stream<? extends ArgSpec> arguments) {
    String rows =
        arguments
            .map(a -> "| `%s` | %s |\n".formatted(cell(name(a)), cell(text(a.description()))))
            .collect(Collectors.joining());
    return rows.isEmpty() ? "" : "| flag | |\n|---|---|\n" + rows;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String name(ArgSpec argument) {
    if (argument instanceof OptionSpec option) {
      String names = String.join("`, `", option.names());
      return option.arity().max() > 0 ? names + " " + option.paramLabel() : names;
    }
    return argument.paramLabel();
  }

  private static String text(String[] lines) {
    return Ansi.OFF.string(String.join(" ", lines));
  }
}
