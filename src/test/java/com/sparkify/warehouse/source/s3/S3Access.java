package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.util.Optional;

/** Ways to ask a server of this JVM. */
final class S3Access {
  private S3Access() {}

  static AwsSettings keys(S3Server server) {
    return server.settings();
  }

  static AwsSettings keys(S3Server server, String key, String region) {
    AwsKeys keys = new AwsKeys(Secret.of(key), Secret.of(S3Server.SECRET_KEY), Optional.empty());
    return settings(server, Optional.of(keys), region);
  }

  static AwsSettings settings(S3Server server, Optional<AwsKeys> keys, String region) {
    String address = server.endpoint().toString();
    return new AwsSettings(
        keys, Optional.of(region), Optional.empty(), Optional.of(address), Optional.of(address));
  }

  static Source source(S3Server server, String location) {
    return S3Source.at(location, keys(server));
  }
}
