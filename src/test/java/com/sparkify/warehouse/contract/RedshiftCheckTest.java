package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class RedshiftCheckTest extends CheckContractTest {
  @Override
  Ground ground(Path folder) {
    return NamedRedshift.groundOrStandIn();
  }
}
