package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * As whom we connect: a user with a password, one whose password is a secret in Secrets Manager, or
 * one to whom AWS gives a password for a while, which the driver asks for itself.
 */
record RedshiftLogin(JdbcServer server, AwsSettings aws) {
  /** How an address begins whose password AWS gives. */
  static final String IAM = "jdbc:redshift:iam:";

  /** A parameter of ours: the ARN or name of a secret with user and password. */
  private static final String SECRET_ARN = "secretarn";

  /** Secrets revealed: for the driver alone. */
  Properties properties() {
    Properties properties = server.properties();
    Optional<String> secret = secretArn(properties);
    secret.ifPresent(arn -> new ServerSecret(arn, aws).addTo(properties));
    if (server.url().startsWith(IAM)) {
      aws.keys().ifPresent(keys -> add(keys, properties));
      aws.profile().ifPresent(profile -> properties.putIfAbsent("Profile", profile));
      aws.endpoint().ifPresent(address -> properties.putIfAbsent("EndpointUrl", address));
    }
    return properties;
  }

  /** The driver does not know it, so it is taken away. */
  private static Optional<String> secretArn(Properties properties) {
    return properties.stringPropertyNames().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).equals(SECRET_ARN))
        .findFirst()
        .map(name -> (String) properties.remove(name));
  }

  private static void add(AwsKeys keys, Properties properties) {
    properties.putIfAbsent("AccessKeyID", keys.key().reveal());
    properties.putIfAbsent("SecretAccessKey", keys.secret().reveal());
    keys.sessionToken().ifPresent(token -> properties.putIfAbsent("SessionToken", token.reveal()));
  }
}
