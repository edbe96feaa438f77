package com.sparkify.warehouse.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.Sources;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Request;
import com.sparkify.warehouse.standin.s3.S3Server;
import org.junit.jupiter.api.Test;

class PreviewS3Test {
  private static final String HOME =
      "{\"page\":\"Home\",\"ts\":1541105830796,\"sessionId\":1,\"itemInSession\":1}\n";

  @Test
  void ofABucketOnlyTheObjectsThatAreShownAreRead() {
    try (S3Server server = S3Server.start()) {
      S3Bucket bucket = server.store().createBucket("shop");
      for (int i = 10; i < 40; i++) {
        bucket.put("log_data/2018-11-" + i + ".json", HOME.repeat(2_000));
      }
      try (Source source = Sources.at("s3://shop/log_data", server.settings())) {
        Preview preview = new Previewer(RecordSet.EVENTS, source).look(2);
        assertThat(preview.files()).isEqualTo(1);
        assertThat(preview.records().get(0).path()).isEqualTo("s3://shop/log_data/2018-11-10.json");
      }
      assertThat(server.requests().stream().filter(r -> !r.isList()))
          .extracting(S3Request::key)
          .containsOnly("log_data/2018-11-10.json");
    }
  }
}
