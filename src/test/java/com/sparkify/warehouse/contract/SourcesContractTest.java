package com.sparkify.warehouse.contract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.oracle.OracleReject;
import com.sparkify.warehouse.oracle.OracleStar;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.simulate.SimulationRequest;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is loaded, and from wherever: the five tables of all engines are equal row by row, as
 * those of each are compared with the ones of the same oracle. Real data in a folder is part of
 * {@link EngineContractTest}.
 */
abstract class SourcesContractTest extends ShopContractTest {
  private final S3Server server = S3Server.start();

  /** That of the engine, if it reads S3 itself. */
  S3Server s3() {
    return server;
  }

  @AfterEach
  void stopS3() {
    server.close();
  }

  @Test
  void faultsInAFolderLeadToTheTablesOfTheOracle() {
    simulateFaults();
    assertThatFaultsLeadWhereTheOracleSays(shop.load());
  }

  @Test
  void faultsInS3LeadToTheTablesOfTheOracle() {
    simulateFaults();
    assertThatFaultsLeadWhereTheOracleSays(loadFromS3(ground.engine()));
  }

  @Test
  void theRealDataInS3LeadsToTheTablesOfTheOracle() {
    shop = Shop.ofRealData(ground);
    assertAsTheOracleSays(loadFromS3(ground.engine()));
  }

  private void simulateFaults() {
    shop =
        Shop.simulated(
            ground, new SimulationRequest(3_000, 600, 7, 7, folder.resolve("data"), true));
  }

  RunReport loadFromS3(Engine engine) {
    S3Bucket bucket = s3().store().createBucket("music");
    return new ShopInS3(shop, bucket, s3().settings()).upload().load(engine);
  }

  private void assertThatFaultsLeadWhereTheOracleSays(RunReport report) {
    assertThat(report.rejects())
        .containsKeys("malformed", "wrong-type", "out-of-range", "no-user", "conflict");
    assertThat(report.plays().known()).isPositive();
    assertThat(report.plays().matched()).isPositive();
    assertAsTheOracleSays(report);
  }

  /** The tables, and the account of a run that read all that is there into a star of its own. */
  void assertAsTheOracleSays(RunReport report) {
    OracleStar star = shop.assertAsTheOracleSays();
    assertThat(report.rejects())
        .isEqualTo(star.rejects().stream().collect(groupingBy(OracleReject::reason, counting())));
    assertThat(report.plays()).isEqualTo(Shop.playsOf(star.funnel()));
  }
}
