package com.sparkify.warehouse.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;

/** The document in which Redshift keeps its administrator: an object with a password. */
final class AdminSecret {
  private static final JsonFactory JSON = new JsonFactory();

  private AdminSecret() {}

  static Secret password(String document) {
    try (JsonParser parser = JSON.createParser(document)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME
            && parser.currentName().equals("password")) {
          return Secret.of(parser.nextTextValue());
        }
      }
    } catch (IOException e) {
      throw unreadable();
    }
    throw unreadable();
  }

  /** Without the cause, which would quote the document. */
  private static SparkifyException unreadable() {
    return SparkifyException.failed(
        "The administrator's secret in Secrets Manager holds no password.",
        "Let the secret be rotated: in the Redshift console, or in Secrets Manager.");
  }
}
