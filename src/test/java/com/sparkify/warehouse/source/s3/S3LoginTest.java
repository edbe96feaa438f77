package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.s3.S3Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an empty home: no keys in files, and nobody to ask for them. */
class S3LoginTest {
  private static final List<String> PLACES =
      List.of("AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE");

  @TempDir Path home;
  private final Properties before = System.getProperties();
  private S3Server server;

  @BeforeEach
  void start() {
    assumeTrue(PLACES.stream().allMatch(name -> System.getenv(name) == null));
    Properties here = new Properties();
    here.putAll(before);
    here.setProperty("aws.sharedCredentialsFile", home.resolve("credentials").toString());
    here.setProperty("aws.configFile", home.resolve("config").toString());
    here.setProperty("aws.disableEc2Metadata", "true");
    System.setProperties(here);
    server = S3Server.start();
    server.store().createBucket("shop").put("a.json", "{}\n");
    server
        .store()
        .createBucket("open-shop", "eu-west-1", S3Bucket.Access.PUBLIC)
        .put("a.json", "{}\n");
  }

  @AfterEach
  void stop() {
    System.setProperties(before);
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aPublicBucketIsReadWithoutCredentials() throws IOException {
    try (Source source = S3Source.at("s3://open-shop", nobody(Optional.empty()))) {
      try (InputStream in = source.open(source.list().files().get(0), 0)) {
        assertThat(in.readAllBytes()).hasSize(3);
      }
    }
    assertThat(server.requests()).noneMatch(r -> r.headers().containsKey("authorization"));
  }

  @Test
  void whoHasNoCredentialsIsToldSoWhereTheyAreNeeded() {
    try (Source source = S3Source.at("s3://shop", nobody(Optional.empty()))) {
      assertThatThrownBy(source::list)
          .isInstanceOf(SparkifyException.class)
          .hasMessage("The location s3://shop/ cannot be listed: permission denied.")
          .extracting(e -> ((SparkifyException) e).advice())
          .asString()
          .startsWith("No AWS credentials were found, so S3 was asked without any");
    }
  }

  @Test
  void credentialsAreFoundWhereTheAwsToolsKeepThem() throws IOException {
    Files.writeString(
        home.resolve("credentials"),
        """
        [default]
        aws_access_key_id = %s
        aws_secret_access_key = secret
        [other]
        aws_access_key_id = AKIAOTHER
        aws_secret_access_key = secret
        """
            .formatted(S3Server.ACCESS_KEY));
    try (Source source = S3Source.at("s3://shop", nobody(Optional.empty()))) {
      assertThat(source.list().files()).hasSize(1);
    }
    try (Source source = S3Source.at("s3://shop", nobody(Optional.of("other")))) {
      assertThatThrownBy(source::list).hasMessageStartingWith("S3 does not accept");
    }
  }

  @Test
  void aProfileThatGivesNoCredentialsIsAnError() {
    try (Source source = S3Source.at("s3://open-shop", nobody(Optional.of("missing")))) {
      assertThatThrownBy(source::list)
          .isInstanceOf(SparkifyException.class)
          .hasMessage("The AWS profile missing gives no credentials.");
    }
  }

  private AwsSettings nobody(Optional<String> profile) {
    AwsSettings settings = S3Access.settings(server, Optional.empty(), S3Store.REGION);
    return new AwsSettings(
        Optional.empty(), Optional.empty(), profile, settings.endpoint(), settings.s3Endpoint());
  }
}
