package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings as a page of the documentation, from their definitions. */
final class SettingReference {
  private static final String HEAD =
      """
      # Settings

      Written from the settings as they are defined (`mvn test -Dtest=ReferenceTest -Dgolden.write=true`).

      A setting is taken from its flag, or else from the environment, or else from the file (`dwh.cfg` in the
      current folder, or what `--config` names), or else it has its default. `sparkify doctor` shows which value
      won. Names in the file may be in any case, values in quotes or not, and an empty value is none. Of several
      variables the first that is set wins.
      """;

  private SettingReference() {}

  static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    Stream.of(SettingKey.values())
        .map(SettingKey::section)
        .distinct()
        .forEach(section -> page.append(section(section)));
    return page.toString();
  }

  private static String section(String section) {
    String rows =
        Stream.of(SettingKey.values())
            .filter(key -> key.section().equals(section))
            .map(SettingReference::row)
            .collect(Collectors.joining());
    String title = section.isEmpty() ? "Only in the environment" : "[" + section + "]";
    return "\n## "
        + title
        + "\n\n| key | what for | value | flag | variables | default |\n"
        + "|---|---|---|---|---|---|\n"
        + rows;
  }

  private static String row(SettingKey key) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            key.key(),
            key.purpose(),
            key.form(),
            key.flag().map(SettingReference::code).orElse(""),
            key.variables().stream().map(SettingReference::code).collect(Collectors.joining(", ")),
            key.defaultValue().map(SettingReference::code).orElse(""));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
