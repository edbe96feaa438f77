package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.MaxRejects;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.flow.EtlRequest;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Pipeline;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.Sources;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import java.time.Duration;

/** A shop whose files are put into a bucket, and loaded from there. */
public record ShopInS3(Shop shop, S3Bucket bucket, AwsSettings aws) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Every file that is there, whether it is data or not. */
  public ShopInS3 upload() {
    bucket.putFolder("log_data/", shop.logs()).putFolder("song_data/", shop.songs());
    return this;
  }

  /** Loads what has been uploaded. */
  public RunReport load() {
    return load(shop.ground().engine());
  }

  /** As {@link #load()}, by this engine of the shop's ground. */
  RunReport load(Engine engine) {
    try (Source logs = source("log_data");
        Source songs = source("song_data")) {
      MaxRejects most = MaxRejects.count(1_000);
      EtlRequest request = new EtlRequest(engine, logs, songs, most, PATIENCE, Mode.NEW, "test");
      return new Pipeline(request, new Quiet()).run();
    }
  }

  private Source source(String prefix) {
    return Sources.at("s3://" + bucket.name() + "/" + prefix, aws);
  }
}
