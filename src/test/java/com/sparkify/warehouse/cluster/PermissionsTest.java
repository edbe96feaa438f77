package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documented policy against what really goes over the wire. */
final class PermissionsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/com/sparkify/warehouse/cluster");
  private static final Pattern CALL = Pattern.compile("(?m)^([a-z0-9-]+):([A-Z]\\w+)$");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "life-of-a-cluster.txt",
        "life-of-a-serverless-warehouse.txt",
        "life-of-an-open-cluster.txt"
      })
  void everyCallOfALifeIsAllowedByTheDocumentedPolicy(String life) throws IOException {
    assertThat(documented()).containsAll(actions(Files.readString(GOLDEN.resolve(life))));
  }

  @Test
  void theDocumentedPolicyIsOneJsonDocument() throws IOException {
    String page = Files.readString(Path.of("docs/aws-permissions.md"));
    String policy = page.substring(page.indexOf("```json") + 7, page.lastIndexOf("```"));
    try (var parser = new com.fasterxml.jackson.core.JsonFactory().createParser(policy)) {
      while (parser.nextToken() != null) {
        assertThat(parser.currentToken()).isNotNull();
      }
    }
    assertThat(policy).doesNotContain("\"*:*\"", "iam:*", "s3:*", "redshift:*");
  }

  private static Set<String> documented() throws IOException {
    String page = Files.readString(Path.of("docs/aws-permissions.md"));
    Set<String> actions = new TreeSet<>();
    Matcher all = Pattern.compile("\"([a-z0-9-]+:[A-Z]\\w+)\"").matcher(page);
    while (all.find()) {
      actions.add(all.group(1));
    }
    return actions;
  }

  private static Set<String> actions(String transcript) {
    Set<String> actions = new TreeSet<>();
    Matcher all = CALL.matcher(transcript);
    while (all.find()) {
      actions.add(new CallName(all.group(1), all.group(2)).action());
    }
    assertThat(actions).hasSizeGreaterThan(15);
    return actions;
  }
}
