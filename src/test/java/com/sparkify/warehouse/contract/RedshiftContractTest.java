package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class RedshiftContractTest extends EngineContractTest {
  @Override
  Ground ground(Path folder) {
    return NamedRedshift.groundOrStandIn();
  }
}
