package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class DuckDbForeignTablesTest extends ForeignTablesContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(folder.resolve("theirs.duckdb"));
  }
}
