package com.sparkify.warehouse.contract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

final class RedshiftUpgradeTest extends UpgradeContractTest {
  @Override
  Ground ground(Path folder) {
    return RedshiftGround.open();
  }

  @Override
  Connection first() throws SQLException {
    return ((RedshiftGround) ground).redshift().connect();
  }
}
