package com.sparkify.warehouse.api;

import com.sparkify.warehouse.cluster.ClusterLogin;
import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.SettingsLoader;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.Engines;
import com.sparkify.warehouse.flow.Tables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The way to a warehouse: its settings, and its engine. */
final class Access {
  /** How long to wait for a run of somebody else. */
  static final Duration LOCK_TIMEOUT = Duration.ofSeconds(30);

  private static final Patience PATIENCE = Patience.silent(LOCK_TIMEOUT);

  private final String target;
  private final Settings settings;

  private Access(String target, Settings settings) {
    this.target = target;
    this.settings = settings;
  }

  static Access to(String target) {
    return new Access(target, settings(Map.of(SettingKey.TARGET_URL, target)));
  }

  /** The settings of this process, and above them those that are given. */
  static Settings settings(Map<SettingKey, String> given) {
    return new SettingsLoader(Path.of(""), System.getenv()).load(Optional.empty(), given);
  }

  Settings settings() {
    return settings;
  }

  Settings settingsWith(String logs, String songs) {
    return settings(
        Map.of(
            SettingKey.TARGET_URL, target,
            SettingKey.S3_LOG_DATA, logs,
            SettingKey.S3_SONG_DATA, songs));
  }

  Engine engine() {
    return Engines.of(settings, this::cluster);
  }

  private Engine cluster() {
    ClusterLogin login = ClusterLogin.of(settings, reminder -> {});
    return Engines.redshift(
        login.server(),
        Optional.of(login.roleArn()),
        Optional.of(login.work().toString()),
        settings);
  }

  Warehouse openForWriting() {
    return engine().openForWriting(PATIENCE);
  }

  boolean hasTables() {
    Optional<Warehouse> found = engine().find(PATIENCE);
    if (found.isEmpty()) {
      return false;
    }
    try (Warehouse warehouse = found.get()) {
      return new Tables(warehouse).exist();
    }
  }

  <T> T read(Function<Warehouse, T> question) {
    Engine engine = engine();
    try (Warehouse warehouse = engine.openForReading(PATIENCE)) {
      new Tables(warehouse).requireExist(engine.name());
      return question.apply(warehouse);
    }
  }
}
