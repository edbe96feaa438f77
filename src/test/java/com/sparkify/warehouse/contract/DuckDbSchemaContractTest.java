package com.sparkify.warehouse.contract;

import java.nio.file.Path;
import java.util.Optional;

final class DuckDbSchemaContractTest extends EngineContractTest {
  @Override
  Ground ground(Path folder) {
    return new DuckDbGround(
        folder.resolve("star.duckdb"), Optional.of("'); DROP TABLE users; -- \"1\""));
  }
}
