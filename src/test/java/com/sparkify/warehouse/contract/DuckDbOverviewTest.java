package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class DuckDbOverviewTest extends OverviewContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(folder.resolve("star.duckdb"));
  }
}
