package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documented policy against what really goes over the wire. */
final class PermissionsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/com/sparkify/warehouse/cluster");
  private static final Pattern CALL = Pattern.compile("(?m)^([a-z0-9-]+):([A-Z]\\w+)$");

  /** What AWS asks of a person though no call of ours has that name. */
  private static final Set<String> BEHIND_OUR_CALLS =
      Set.of(
          "ec2:CreateTags",
          "ec2:DescribeAccountAttributes",
          "ec2:DescribeAddresses",
          "ec2:DescribeAvailabilityZones",
          "ec2:DescribeInternetGateways",
          "ec2:DescribeSubnets",
          "ec2:DescribeVpcAttribute",
          "iam:CreateServiceLinkedRole",
          "iam:PassRole",
          "iam:TagRole",
          "s3:TagResource",
          "secretsmanager:CreateSecret",
          "secretsmanager:DeleteSecret",
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetRandomPassword",
          "secretsmanager:RotateSecret",
          "secretsmanager:TagResource",
          "secretsmanager:UpdateSecret");

  /** What a load writes into the work bucket, and reads there. */
  private static final Set<String> OF_A_LOAD = Set.of("s3:GetObject", "s3:PutObject");

  @Test
  void everyCallOfALifeIsAllowedByTheDocumentedPolicy() throws IOException {
    assertThat(documented()).containsAll(called());
  }

  @Test
  void theDocumentedPolicyAllowsNothingThatIsNotNeeded() throws IOException {
    Set<String> superfluous = documented();
    superfluous.removeAll(called());
    superfluous.removeAll(BEHIND_OUR_CALLS);
    superfluous.removeAll(OF_A_LOAD);
    assertThat(superfluous).isEmpty();
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
    Matcher lists = Pattern.compile("\"Action\": \\[([^]]*)]").matcher(page);
    while (lists.find()) {
      Matcher action = Pattern.compile("\"([^\"]+)\"").matcher(lists.group(1));
      while (action.find()) {
        actions.add(action.group(1));
      }
    }
    return actions;
  }

  /** The actions of all lives that the golden files hold. */
  private static Set<String> called() throws IOException {
    Set<String> actions = new TreeSet<>();
    try (DirectoryStream<Path> lives = Files.newDirectoryStream(GOLDEN, "life-of-*.txt")) {
      for (Path life : lives) {
        Matcher all = CALL.matcher(Files.readString(life));
        while (all.find()) {
          actions.add(new CallName(all.group(1), all.group(2)).action());
        }
      }
    }
    assertThat(actions).hasSizeGreaterThan(40);
    return actions;
  }
}
