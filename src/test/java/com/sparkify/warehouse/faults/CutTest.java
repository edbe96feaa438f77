package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.PostgresGround;
import com.sparkify.warehouse.contract.RedshiftGround;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.wire.ProxyPolicy;
import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.WireProxy;
import org.junit.jupiter.api.Test;

/**
 * A run that is cut leaves what was there before or all that is new, and the same run again
 * completes it. {@code -Dsparkify.cuts=5000} tries harder.
 */
final class CutTest {
  private static final int ON_A_FILE = Cuts.COUNT / 7;
  private static final int ON_REDSHIFT = Cuts.COUNT / 10;
  private static final SqlError CONFLICT =
      SqlError.error("40001", "could not serialize access due to concurrent update");

  @Test
  void aRunIntoAFile() {
    new Cuts(DuckDbField::new).make(ON_A_FILE);
  }

  @Test
  void aRunOnAServer() {
    new Cuts(CutTest::postgres).make(Cuts.COUNT - ON_A_FILE - ON_REDSHIFT);
  }

  @Test
  void aRunOnRedshift() {
    new Cuts(CutTest::redshift).make(ON_REDSHIFT);
  }

  private static Field postgres() {
    PostgresDatabase database = PostgresServer.shared().createDatabase();
    WireProxy proxy = WireProxy.start(database.port(), ProxyPolicy.transparent());
    PostgresDatabase behind = new PostgresDatabase("127.0.0.1", proxy.port(), database.name());
    return new WireField(
        proxy,
        CONFLICT,
        () -> PostgresGround.in(behind),
        () -> {
          proxy.close();
          database.close();
        });
  }

  private static Field redshift() {
    RedshiftGround ground = RedshiftGround.open();
    return new WireField(
        ground.redshift().proxy(),
        RedshiftStandIn.CONFLICT,
        () -> new Emptied(ground),
        ground::close);
  }
}
