package com.sparkify.warehouse.contract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

final class RedshiftUpgradeTest extends UpgradeContractTest {
  @Override
  Ground ground(Path folder) {
    return NamedRedshift.groundOrStandIn();
  }

  @Override
  Connection first() throws SQLException {
    return ground instanceof RedshiftGround standIn
        ? standIn.redshift().connect()
        : ground.connect();
  }
}
