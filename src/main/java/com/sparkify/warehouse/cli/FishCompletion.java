package com.sparkify.warehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * What fish completes, derived from the commands as they are declared. Where no values are known
 * that a flag or parameter can have, files are offered.
 */
final class FishCompletion {
  /** Tells which command a line is at: its words without flags and their values. */
  private static final String WORDS =
      """
      function __%1$s_words
          set -l skip no
          for word in (commandline -opc)[2..]
              if test $skip = yes
                  set skip no
              else if contains -- $word %2$s
                  set skip yes
              else if not string match -q -- '-*' $word
                  echo $word
              end
          end
      end
      function __%1$s_at
          set -l words (__%1$s_words)
          test "$words" = "$argv"
      end
      function __%1$s_in
          set -l words (__%1$s_words)
          string match -q -- "$argv *" "$words "
      end
      complete -c %1$s -f
      """;

  private final String name;
  private final List<String> lines = new ArrayList<>();

  private FishCompletion(CommandLine program) {
    name = program.getCommandName();
    lines.add(WORDS.formatted(name, String.join(" ", namesBeforeValues(program))).stripTrailing());
    program.getCommandSpec().options().forEach(option -> option("", option));
    command(program, "");
  }

  static String of(CommandLine program) {
    return String.join("\n", new FishCompletion(program).lines);
  }

  private static List<String> namesBeforeValues(CommandLine line) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (option.arity().max() > 0) {
        names.addAll(List.of(option.names()));
      }
    }
    line.getSubcommands().values().forEach(sub -> names.addAll(namesBeforeValues(sub)));
    return names.stream().distinct().toList();
  }

  private void command(CommandLine line, String path) {
    CommandSpec spec = line.getCommandSpec();
    if (!path.isEmpty()) {
      String here = condition(line.getSubcommands().isEmpty() ? "in" : "at", path);
      spec.options().stream()
          .filter(option -> option.scopeType() != ScopeType.INHERIT && !isStandard(option))
          .forEach(option -> option(here, option));
      spec.positionalParameters().forEach(parameter -> parameter(path, parameter));
    }
    line.getSubcommands().forEach((word, sub) -> subcommand(path, word, sub));
  }

  private void subcommand(String path, String word, CommandLine sub) {
    String description = description(sub.getCommandSpec().usageMessage().description());
    lines.add("complete -c " + name + condition("at", path) + " -a " + word + description);
    command(sub, (path + " " + word).strip());
  }

  /** Every command has them. */
  private static boolean isStandard(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }

  private void option(String here, OptionSpec option) {
    StringBuilder line = new StringBuilder("complete -c ").append(name).append(here);
    for (String flag : option.names()) {
      line.append(flag.startsWith("--") ? " -l " : " -s ").append(flag.replaceFirst("^-+", ""));
    }
    if (option.arity().max() > 0) {
      line.append(values(option));
    }
    lines.add(line.append(description(option.description())).toString());
  }

  private void parameter(String path, PositionalParamSpec parameter) {
    if (parameter.completionCandidates() != null) {
      lines.add("complete -c " + name + condition("at", path) + " -a " + candidates(parameter));
    }
  }

  private static String values(ArgSpec argument) {
    return argument.completionCandidates() == null ? " -rF" : " -xa " + candidates(argument);
  }

  private static String candidates(ArgSpec argument) {
    return quoted(
        StreamSupport.stream(argument.completionCandidates().spliterator(), false)
            .collect(Collectors.joining(" ")));
  }

  private String condition(String test, String path) {
    return " -n " + quoted(("__" + name + "_" + test + " " + path).strip());
  }

  private static String description(String[] lines) {
    String text = String.join(" ", lines);
    int end = text.indexOf(" (default");
    return " -d " + quoted(end < 0 ? text : text.substring(0, end) + ".");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
