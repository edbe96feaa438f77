package com.sparkify.warehouse.config;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the settings. For each of them the strongest value counts:
 *
 * <ol>
 *   <li>a flag of the command line
 *   <li>the environment: {@code SPARKIFY_SECTION_KEY}, then the standard variables
 *   <li>the settings file
 *   <li>the default
 * </ol>
 */
public final class SettingsLoader {
  private final Path folder;
  private final Map<String, String> environment;

  /**
   * A loader for one process.
   *
   * @param folder the working folder
   */
  public SettingsLoader(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  /**
   * The settings, all of them checked.
   *
   * @param config the file that was asked for; without it {@code dwh.cfg} is read if it is there
   * @param flags the values of {@link SettingKey#flag()} that were given
   * @throws com.sparkify.warehouse.error.SparkifyException of usage, naming every mistake
   */
  public Settings load(Optional<Path> config, Map<SettingKey, String> flags) {
    Problems problems = new Problems();
    Optional<SettingsFile> file = SettingsFile.find(folder, config);
    Map<SettingKey, Given> inFile =
        file.map(found -> new FileLayer(found.name(), problems).read(found.text()))
            .orElse(Map.of());
    Map<SettingKey, Given> values = new EnumMap<>(SettingKey.class);
    List.of(
            DefaultLayer.read(),
            inFile,
            new EnvironmentLayer(problems).read(environment),
            new FlagLayer(problems).read(flags))
        .forEach(values::putAll);
    Checks checks = new Checks(problems);
    Map<SettingKey, Given> checked = checks.checked(values);
    file.ifPresent(found -> checks.privacy(found, inFile));
    problems.throwIfMistaken();
    return new Settings(checked, problems.warnings(), file.map(SettingsFile::path));
  }
}
