package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.standin.s3.S3Server;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RedshiftSourcesTest extends SourcesContractTest {
  @Override
  Ground ground(Path folder) {
    return RedshiftGround.open();
  }

  @Override
  S3Server s3() {
    return ((RedshiftGround) ground).s3();
  }

  @Test
  void theRealDataCopiedFromWhereItLiesLeadsToTheTablesOfTheOracle() {
    shop = Shop.ofRealData(ground);
    assertAsTheOracleSays(loadFromS3(((RedshiftGround) ground).directEngine(Optional.empty())));
  }
}
