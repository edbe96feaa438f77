package com.sparkify.warehouse.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** Help in which a command's own flags come first, and those that every command takes last. */
final class HelpLayout {
  private static final int WIDEST = 100;

  /** What the library can lay out. */
  private static final int NARROWEST = 55;

  private HelpLayout() {}

  /** Lays out the help of the command and all commands below it. */
  static void apply(CommandLine line) {
    Map<String, IHelpSectionRenderer> sections = new LinkedHashMap<>(line.getHelpSectionMap());
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::flags);
    line.setHelpSectionMap(sections);
    line.setUsageHelpWidth(WIDEST);
    line.setUsageHelpAutoWidth(false);
    abbreviate(line);
  }

  /** Fits the help of all commands to the window: its width, and whether it shows colours. */
  static void fit(CommandLine line, Console console) {
    Ansi ansi = console.showsColour("out") ? Ansi.ON : Ansi.OFF;
    int width = Math.min(WIDEST, Math.max(NARROWEST, console.terminal().width()));
    line.setUsageHelpWidth(width);
    line.setColorScheme(
        new ColorScheme.Builder(ansi).commands(Style.bold).options(Style.bold).build());
  }

  private static void abbreviate(CommandLine line) {
    line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
    line.getSubcommands().values().forEach(HelpLayout::abbreviate);
  }

  private static String flags(Help help) {
    List<OptionSpec> all = help.commandSpec().options();
    List<OptionSpec> own = all.stream().filter(option -> !isShared(option)).toList();
    List<OptionSpec> shared = all.stream().filter(HelpLayout::isShared).toList();
    return list(help, own, all)
        + "\nFlags of every command, before or after its name:\n"
        + list(help, shared, all);
  }

  private static boolean isShared(OptionSpec option) {
    return option.scopeType() == ScopeType.INHERIT || option.usageHelp() || option.versionHelp();
  }

  private static String list(Help help, List<OptionSpec> options, List<OptionSpec> all) {
    return help.optionListExcludingGroups(
        options,
        help.createDefaultLayout(
            all, help.commandSpec().positionalParameters(), help.colorScheme()),
        help.createDefaultOptionSort(),
        help.parameterLabelRenderer());
  }
}
