package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class RedshiftOverviewTest extends OverviewContractTest {
  @Override
  Ground ground(Path folder) {
    return NamedRedshift.groundOrStandIn();
  }
}
