package com.sparkify.warehouse.contract;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

final class DuckDbUpgradeTest extends UpgradeContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(folder.resolve("star.duckdb"));
  }

  @Override
  Connection first() throws SQLException {
    return ground.connect();
  }
}
