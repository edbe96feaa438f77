package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class DuckDbSourcesTest extends SourcesContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(folder.resolve("star.duckdb"));
  }
}
