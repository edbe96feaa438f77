package com.sparkify.warehouse.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, and gives each the workspace that its constructor asks for. */
record Commands(Workspace workspace) implements IFactory {
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
