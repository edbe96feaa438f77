package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Spelling;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, all of it at once. */
final class Mistakes {
  private static final Pattern NOT_LISTED =
      Pattern.compile(
          "Invalid value for (option '(?<flag>\\S+)'|positional.*?): expected one of"
              + " \\[(?<values>.*?)\\] \\(case-insensitive\\) but was '(?<word>.*?)'");

  private final CommandSpec command;
  private final List<String> sentences = new ArrayList<>();

  private Mistakes(CommandSpec command) {
    this.command = command;
  }

  /** From now on the parser notes mistakes, in the command and all commands below it. */
  static void collect(CommandLine line) {
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands().values().forEach(Mistakes::collect);
  }

  /** Throws if the parser noted any. */
  static void requireNone(ParseResult parsed) {
    Mistakes mistakes = new Mistakes(last(parsed).commandSpec());
    for (ParseResult part = parsed; part != null; part = part.subcommand()) {
      mistakes.addAll(part.errors());
    }
    if (!mistakes.sentences.isEmpty()) {
      throw mistakes.explained();
    }
  }

  /** A single mistake, explained. */
  static SparkifyException explain(ParameterException mistake) {
    Mistakes one = new Mistakes(mistake.getCommandLine().getCommandSpec());
    one.add(mistake, true);
    return one.explained();
  }

  private static ParseResult last(ParseResult parsed) {
    return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
  }

  /**
   * The parser notes a wrong word three times: as wrong, as missing, and as left over. A misspelt
   * flag it notes twice, as unknown and as missing where one is required.
   */
  private void addAll(List<Exception> noted) {
    boolean wrongWord =
        noted.stream().anyMatch(m -> m.getMessage().startsWith("Invalid value for positional"));
    boolean misread = wrongWord || noted.stream().anyMatch(Mistakes::isUnknownFlag);
    noted.stream()
        .filter(mistake -> !(misread && mistake instanceof MissingParameterException))
        .forEach(mistake -> add(mistake, !wrongWord));
  }

  private static boolean isUnknownFlag(Exception mistake) {
    return mistake instanceof UnmatchedArgumentException unmatched
        && unmatched.getUnmatched().stream().anyMatch(word -> word.startsWith("-"));
  }

  private void add(Exception mistake, boolean leftoverWords) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      unmatched.getUnmatched().stream()
          .filter(word -> leftoverWords || word.startsWith("-"))
          .forEach(word -> sentences.add(unknown(word)));
    } else {
      sentences.add(sentence(mistake.getMessage() + hint(mistake)));
    }
  }

  /** Many programs take a file with -o; here that is how results are printed. */
  private String hint(Exception mistake) {
    return mistake.getMessage().startsWith("Invalid value for option '--output'")
            && command.optionsMap().containsKey("--out")
        ? "; --out names the file"
        : "";
  }

  private String unknown(String word) {
    boolean flag = word.startsWith("-");
    Collection<String> known =
        flag ? command.optionsMap().keySet() : command.subcommands().keySet();
    String name = word.split("=", 2)[0];
    String what = flag ? "flag " : command.subcommands().isEmpty() ? "argument " : "command ";
    return "There is no "
        + what
        + word
        + Spelling.typo(name, known).map(near -> "; " + near + " is near").orElse("")
        + ".";
  }

  private String sentence(String message) {
    String text = message.startsWith("Error: ") ? message.substring("Error: ".length()) : message;
    Matcher listed = NOT_LISTED.matcher(text);
    String plain =
        listed.lookingAt()
            ? takes(listed) + text.substring(listed.end())
            : text.replaceFirst("is not (a long|an int)$", "is not a whole number");
    return plain.endsWith(".") ? plain : plain + ".";
  }

  private String takes(Matcher listed) {
    String values = listed.group("values").toLowerCase(Locale.ROOT);
    return (listed.group("flag") == null ? command.qualifiedName() : listed.group("flag"))
        + " takes "
        + values.replaceFirst(", (?=[^,]*$)", " or ")
        + ", not "
        + listed.group("word");
  }

  private SparkifyException explained() {
    String help = "\"" + command.qualifiedName() + " --help\" shows what it takes.";
    return sentences.size() == 1
        ? SparkifyException.usage(sentences.get(0), help)
        : SparkifyException.usage(
            sentences.stream()
                .map(sentence -> "\n  " + sentence)
                .collect(Collectors.joining("", sentences.size() + " mistakes:", "")),
            help);
  }
}
