package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.s3.S3Login;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;

/** A secret in Secrets Manager, of the form that Redshift itself keeps there. */
record ServerSecret(String arn, AwsSettings aws) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Adds user and password; a user that was given stays. */
  void addTo(Properties properties) {
    Map<String, String> secret = values(document());
    if (!secret.containsKey("password")) {
      throw SparkifyException.failed(
          "The secret " + arn + " holds no password.",
          "Name another one in --target, or let Redshift manage it.");
    }
    properties.setProperty("password", secret.get("password"));
    if (secret.containsKey("username")) {
      properties.putIfAbsent("user", secret.get("username"));
    }
  }

  private String document() {
    try (SecretsManagerClient client = client()) {
      return client.getSecretValue(r -> r.secretId(arn)).secretString();
    } catch (SdkException e) {
      throw SparkifyException.failed(
          "The secret " + arn + " cannot be read from Secrets Manager: " + said(e) + ".",
          "Check its name in --target, [AWS] REGION, and that you may use"
              + " secretsmanager:GetSecretValue on it.",
          e);
    }
  }

  private static String said(SdkException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.+$", "");
  }

  private SecretsManagerClient client() {
    SecretsManagerClientBuilder builder =
        SecretsManagerClient.builder().credentialsProvider(new S3Login(aws));
    aws.region().map(Region::of).ifPresent(builder::region);
    aws.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** Without the cause of a failure, which would quote the document. */
  private Map<String, String> values(String document) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(document)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        values.put(name, json.getValueAsString());
        json.skipChildren();
      }
      return values;
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The secret " + arn + " is not a JSON object with username and password.",
          "Name another one in --target, or let Redshift manage it.");
    }
  }
}
