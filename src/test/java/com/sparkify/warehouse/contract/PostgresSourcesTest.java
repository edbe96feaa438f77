package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;

final class PostgresSourcesTest extends SourcesContractTest {
  private static final PostgresDatabase DATABASE = PostgresServer.shared().createDatabase();

  @Override
  Ground ground(Path folder) {
    return PostgresGround.in(DATABASE);
  }
}
