package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class DuckDbWarningTest extends WarningContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(folder.resolve("star.duckdb"));
  }
}
