package com.sparkify.warehouse.contract;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What holds on any engine is tried in an empty place, with deliveries of its own. */
abstract class ShopContractTest {
  @TempDir Path folder;
  Ground ground;
  Shop shop;

  /** An empty place; {@code folder} may be used for it, and goes after the test. */
  abstract Ground ground(Path folder) throws SQLException;

  @BeforeEach
  void open() throws SQLException {
    ground = ground(folder);
    shop = Shop.of(ground, folder);
  }

  @AfterEach
  void close() {
    ground.close();
  }
}
