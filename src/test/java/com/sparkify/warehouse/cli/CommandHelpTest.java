package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandHelpTest {
  static Stream<CommandLine> everyCommand() {
    List<CommandLine> found = new ArrayList<>();
    addSubcommands(Main.commandLine(Terminal.ofThisProcess()), found);
    return found.stream();
  }

  private static void addSubcommands(CommandLine line, List<CommandLine> found) {
    for (CommandLine sub : line.getSubcommands().values()) {
      found.add(sub);
      addSubcommands(sub, found);
    }
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void aCommandSaysWhatItDoesAndShowsAnExample(CommandLine command) {
    String help = command.getUsageMessage();
    assertThat(help).contains("Example").contains("  sparkify ");
    assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyCommand")
  void everyOptionIsDescribed(CommandLine command) {
    assertThat(command.getCommandSpec().options())
        .allSatisfy(option -> assertThat(option.description()).isNotEmpty());
  }
}
