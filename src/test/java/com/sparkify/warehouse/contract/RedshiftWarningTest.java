package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class RedshiftWarningTest extends WarningContractTest {
  @Override
  Ground ground(Path folder) {
    return NamedRedshift.groundOrStandIn();
  }
}
