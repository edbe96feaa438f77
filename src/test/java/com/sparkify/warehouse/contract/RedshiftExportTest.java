package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.standin.s3.S3Server;
import java.nio.file.Path;

final class RedshiftExportTest extends ExportContractTest {
  @Override
  Ground ground(Path folder) {
    return RedshiftGround.open();
  }

  @Override
  S3Server s3() {
    return ((RedshiftGround) ground).s3();
  }
}
