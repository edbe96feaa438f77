package com.sparkify.warehouse.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of a settings file. */
final class FileLayer {
  private final String file;
  private final Problems problems;

  FileLayer(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  Map<SettingKey, Given> read(String text) {
    IniFile ini = IniReader.read(file, text, problems);
    ini.headers().stream().filter(header -> !known(header.section())).forEach(this::unknown);
    Map<SettingKey, Given> values = new EnumMap<>(SettingKey.class);
    for (IniFile.Entry entry : ini.entries()) {
      Optional<SettingKey> key =
          keys(entry.section()).filter(k -> k.key().equalsIgnoreCase(entry.key())).findAny();
      if (key.isPresent()) {
        value(key.get(), entry).ifPresent(given -> values.put(key.get(), given));
      } else if (known(entry.section())) {
        unknown(entry);
      }
    }
    return values;
  }

  private Optional<Given> value(SettingKey key, IniFile.Entry entry) {
    if (entry.goesOn()) {
      problems.mistake(
          at(entry.line())
              + key.label()
              + " goes on over indented lines. Write each value in one line, without indentation.");
      return Optional.empty();
    }
    if (FileValue.seemsCommented(key, entry.value())) {
      problems.warning(
          at(entry.line())
              + key.label()
              + " includes what looks like a comment. A comment needs a line of its own.");
    }
    Origin origin = new Origin.FileLine(file, entry.line());
    try {
      String value = FileValue.read(key, entry.value());
      return value.isBlank() ? Optional.empty() : Optional.of(Given.of(value, origin));
    } catch (WrongValue e) {
      problems.mistake(at(entry.line()) + key.label() + " " + e.getMessage());
      return Optional.empty();
    }
  }

  private void unknown(IniFile.Header header) {
    List<String> sections = inFile().map(SettingKey::section).distinct().toList();
    String name = at(header.line()) + "[" + Printable.name(header.section()) + "] is unknown";
    Spelling.typo(header.section(), sections)
        .ifPresentOrElse(
            near -> problems.mistake(name + ". Did you mean [" + near + "]?"),
            () -> problems.warning(name + " and ignored."));
  }

  private void unknown(IniFile.Entry entry) {
    String section = keys(entry.section()).findAny().map(SettingKey::section).orElseThrow();
    String name =
        at(entry.line()) + "[" + section + "] " + Printable.name(entry.key()) + " is unknown";
    List<String> names = keys(section).map(SettingKey::key).toList();
    Optional<String> near = Spelling.meant(entry.key(), names);
    String hint = near.map(key -> " Did you mean " + key + "?").orElse("");
    if (near.filter(key -> isOurs(section, key)).isPresent()) {
      problems.mistake(name + "." + hint);
    } else {
      problems.warning(name + " and ignored." + hint);
    }
  }

  private String at(int line) {
    return new Origin.FileLine(file, line) + ": ";
  }

  private static boolean isOurs(String section, String key) {
    return keys(section).filter(SettingKey::isOurs).anyMatch(ours -> ours.key().equals(key));
  }

  private static boolean known(String section) {
    return keys(section).findAny().isPresent();
  }

  private static Stream<SettingKey> keys(String section) {
    return inFile().filter(key -> key.section().equalsIgnoreCase(section));
  }

  private static Stream<SettingKey> inFile() {
    return Stream.of(SettingKey.values()).filter(SettingKey::inFile);
  }
}
