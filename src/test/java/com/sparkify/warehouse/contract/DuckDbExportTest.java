package com.sparkify.warehouse.contract;

import java.nio.file.Path;

final class DuckDbExportTest extends ExportContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(folder.resolve("star.duckdb"));
  }
}
