package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class RedshiftPropertyTest extends EnginePropertyTest {
  @Override
  Ground ground(Path folder) {
    return NamedRedshift.groundOrStandIn();
  }
}
