package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class RedshiftForeignTablesTest extends ForeignTablesContractTest {
  @Override
  Ground ground(Path folder) {
    return NamedRedshift.groundOrStandIn();
  }
}
