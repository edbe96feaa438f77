package com.sparkify.warehouse.cli;

import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the commands, and gives each the workspace that its constructor asks for. */
record Commands(Workspace workspace) implements IFactory {
  /** In the order of the help. */
  private static final List<Class<?>> TYPES =
      List.of(
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
          CompletionCommand.class);

  static final List<String> NAMES = TYPES.stream().map(type -> described(type).name()).toList();

  /**
   * Adds the commands to the program. Those that are not among the words get a name and a
   * description alone: to find out what a command takes is most of what a start costs.
   */
  CommandLine addTo(CommandLine program, Collection<String> words) {
    for (Class<?> type : TYPES) {
      Command command = described(type);
      program.addSubcommand(command.name(), words.contains(command.name()) ? type : named(command));
    }
    return program;
  }

  private static CommandSpec named(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    spec.usageMessage().description(command.description());
    return spec;
  }

  private static Command described(Class<?> type) {
    return type.getAnnotation(Command.class);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Workspace.class) {
        return type.cast(constructor.newInstance(workspace));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
