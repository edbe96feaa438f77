package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.SettingsLoader;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.Engines;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.Sources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What commands start from: the settings, and what they name. */
final class Workspace {
  private final Console console;

  Workspace(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  /** The settings, with the flags that every command takes and {@code more}; warnings are shown. */
  Settings settings(Map<SettingKey, String> more) {
    Map<SettingKey, String> flags = console.options().settings();
    flags.putAll(more);
    Settings settings =
        new SettingsLoader(console.terminal().folder(), console.terminal().environment())
            .load(Optional.ofNullable(console.options().config), flags);
    settings.warnings().forEach(console::warn);
    console.detail("settings: " + settings.file().map(Path::toString).orElse("no file"));
    console.detail("target: " + settings.target().shown());
    return settings;
  }

  Settings settings() {
    return settings(Map.of());
  }

  Engine engine(Settings settings) {
    return Engines.of(settings, () -> new ClusterEngine(settings, console));
  }

  Source logs(Settings settings) {
    settings.require(SettingKey.S3_LOG_DATA);
    return Sources.at(settings.source().logs().orElseThrow(), settings.aws());
  }

  Source songs(Settings settings) {
    settings.require(SettingKey.S3_SONG_DATA);
    return Sources.at(settings.source().songs().orElseThrow(), settings.aws());
  }

  /** How long to wait for a warehouse that somebody else holds; who waits is told so. */
  Patience patience() {
    return new Patience(
        console.options().lockTimeout, notice -> console.say(Shown.printable(notice)));
  }

  /** Opens the target for reading and asks it something. */
  <T> T read(Function<Warehouse, T> question) {
    return read(settings(), question);
  }

  /** Opens the target of the settings for reading and asks it something. */
  <T> T read(Settings settings, Function<Warehouse, T> question) {
    Engine engine = engine(settings);
    try (Warehouse warehouse = engine.openForReading(patience())) {
      new Tables(warehouse).requireExist(engine.name());
      return question.apply(warehouse);
    }
  }
}
