package com.sparkify.warehouse.cluster;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documents that say who may take the role, and what the role may do.
 *
 * <p>Bucket names and prefixes are put in as they are: {@link WorkPrefix} and {@link RoleSpec}
 * accept only what means itself in JSON and in a policy.
 */
final class RolePolicies {
  private RolePolicies() {}

  static String trust() {
    return Resources.text("trust.json").replaceAll("\\n *", "");
  }

  static String permissions(Account account, RoleSpec role, WorkPrefix work) {
    String bucketArn = "arn:" + account.partition() + ":s3:::";
    Map<String, String> values =
        Map.of(
            "data-buckets", array(role.dataBuckets().stream().map(b -> bucketArn + b)),
            "data-objects", array(role.dataBuckets().stream().map(b -> bucketArn + b + "/*")),
            "partition", account.partition(),
            "work-bucket", work.bucket(),
            "work-prefix", work.prefix());
    boolean reads = !role.managedPolicy() && !role.dataBuckets().isEmpty();
    String statements =
        Stream.concat(reads ? Stream.of("read.json") : Stream.empty(), Stream.of("write.json"))
            .map(Resources::text)
            .map(template -> filled(template, values))
            .collect(Collectors.joining(","));
    return "{\"Version\": \"2012-10-17\",\"Statement\": [" + statements + "]}";
  }

  private static String filled(String template, Map<String, String> values) {
    String text = template.strip().replaceAll("\\n *", "");
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static String array(Stream<String> texts) {
    List<String> quoted = texts.map(text -> "\"" + text + "\"").toList();
    return "[" + String.join(", ", quoted) + "]";
  }
}
