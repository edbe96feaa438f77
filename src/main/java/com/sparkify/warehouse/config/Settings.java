package com.sparkify.warehouse.config;

import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All settings of a process: checked, immutable, each with its origin. */
public final class Settings {
  /** A setting that has a value, fit to be printed: secrets are {@code ***}. */
  public record Shown(SettingKey key, String value, Origin origin) {}

  private final Map<SettingKey, Given> values;
  private final List<String> warnings;
  private final Optional<Path> file;
  private final Target target;
  private final MaxRejects maxRejects;

  Settings(Map<SettingKey, Given> checked, List<String> warnings, Optional<Path> file) {
    this.values = new EnumMap<>(checked);
    this.warnings = List.copyOf(warnings);
    this.file = file;
    try {
      Target named = TargetReader.read(text(SettingKey.TARGET_URL).orElseThrow());
      this.target = named.withPasswordOr(secret(SettingKey.PGPASSWORD));
      this.maxRejects = MaxRejects.parse(text(SettingKey.ETL_MAX_REJECTS).orElseThrow());
    } catch (WrongValue e) {
      throw new IllegalStateException("checked before", e);
    }
  }

  public AwsSettings aws() {
    return AwsSettings.of(this);
  }

  public DwhSettings dwh() {
    return DwhSettings.of(this);
  }

  public ClusterSettings cluster() {
    return ClusterSettings.of(this);
  }

  public SourceSettings source() {
    return SourceSettings.of(this);
  }

  /** The warehouse to work on; its password may come from the environment. */
  public Target target() {
    return target;
  }

  /** The schema in lower case; empty for the connection's current one. */
  public Optional<String> schema() {
    return text(SettingKey.TARGET_SCHEMA);
  }

  public MaxRejects maxRejects() {
    return maxRejects;
  }

  public boolean noColor() {
    return values.containsKey(SettingKey.NO_COLOR);
  }

  Optional<String> text(SettingKey key) {
    if (key.secret()) {
      throw new IllegalArgumentException(key.label() + " is a secret");
    }
    return Optional.ofNullable(values.get(key)).map(given -> given.value().reveal());
  }

  Optional<Secret> secret(SettingKey key) {
    return Optional.ofNullable(values.get(key)).map(Given::value);
  }

  Optional<Integer> number(SettingKey key) {
    return text(key).map(Integer::valueOf);
  }

  /** Where the value comes from; empty if there is none. */
  public Optional<Origin> origin(SettingKey key) {
    return Optional.ofNullable(values.get(key)).map(Given::origin);
  }

  /** The settings file that was read. */
  public Optional<Path> file() {
    return file;
  }

  /** What is odd but no mistake, one sentence or two each. */
  public List<String> warnings() {
    return warnings;
  }

  /** Every setting that has a value, in the order of {@link SettingKey}. */
  public List<Shown> values() {
    return values.entrySet().stream()
        .map(entry -> new Shown(entry.getKey(), shown(entry.getKey()), entry.getValue().origin()))
        .toList();
  }

  /**
   * Makes sure that the settings have values.
   *
   * @throws SparkifyException of usage, naming all that are missing and where to set them
   */
  public void require(SettingKey... keys) {
    List<SettingKey> missing =
        Stream.of(keys).filter(key -> !values.containsKey(key)).distinct().toList();
    if (!missing.isEmpty()) {
      String names = missing.stream().map(SettingKey::label).collect(Collectors.joining(" and "));
      String places =
          missing.stream()
              .map(key -> key.flag().orElse(key.variables().get(0)))
              .collect(Collectors.joining(" and "));
      throw SparkifyException.usage(
          names + (missing.size() == 1 ? " is" : " are") + " not set.",
          "Give " + places + ", or set " + names + " in dwh.cfg.");
    }
  }

  private String shown(SettingKey key) {
    if (key.secret()) {
      return secret(key).orElseThrow().toString();
    }
    return key == SettingKey.TARGET_URL ? target.shown() : text(key).orElseThrow();
  }
}
