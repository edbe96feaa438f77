package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class DuckDbCheckTest extends CheckContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(folder.resolve("star.duckdb"));
  }
}
