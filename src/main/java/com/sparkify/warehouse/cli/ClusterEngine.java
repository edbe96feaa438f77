package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.ClusterLogin;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.engine.redshift.RedshiftDialect;
import com.sparkify.warehouse.flow.Engines;
import java.util.Optional;

/** The warehouse in AWS that the settings describe; it is looked up when it is first used. */
final class ClusterEngine implements Engine {
  private final Settings settings;
  private final Console console;
  private Engine found;

  ClusterEngine(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
  }

  @Override
  public String name() {
    return settings
        .dwh()
        .clusterIdentifier()
        .or(() -> settings.cluster().host())
        .map(name -> "cluster " + name)
        .orElseGet(() -> settings.target().shown());
  }

  @Override
  public Dialect dialect() {
    return RedshiftDialect.DIALECT;
  }

  @Override
  public void requireReadyToLoad() {
    found().requireReadyToLoad();
  }

  @Override
  public Warehouse openForWriting(Patience patience) {
    return found().openForWriting(patience);
  }

  @Override
  public Optional<Warehouse> find(Patience patience) {
    return found().find(patience);
  }

  private Engine found() {
    if (found == null) {
      ClusterLogin login = ClusterLogin.of(settings, console::warn);
      found =
          Engines.redshift(
              login.server(),
              Optional.of(login.roleArn()),
              Optional.of(login.work().toString()),
              settings);
    }
    return found;
  }
}
