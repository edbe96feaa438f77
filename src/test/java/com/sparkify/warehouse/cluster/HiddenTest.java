package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is there already, though AWS does not show it yet when it is looked up. */
final class HiddenTest {
  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  @Test
  void aRoleOfOursIsTakenOnceIamShowsIt() {
    life.prepare(Wanted.cluster().request());
    cloud.fail("iam:GetRole", 3, 404, "NoSuchEntity", "The role cannot be found.");
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.iam.roles()).containsExactly("role dwhRole");
  }

  @Test
  void aRoleOfSomebodyElseIsLeftAloneNonetheless() {
    cloud.iam.addForeign("dwhRole");
    cloud.fail("iam:GetRole", 2, 404, "NoSuchEntity", "The role cannot be found.");
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())))
        .hasMessageContaining("IAM role dwhRole exists and is not tagged");
    assertThat(cloud.iam.policy("dwhRole")).isEmpty();
  }

  @Test
  void aBucketOfOursIsTaken() {
    life.prepare(Wanted.cluster().request());
    cloud.fail("s3:GetBucketTagging", 1, 404, "NoSuchBucket", "It does not exist");
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.s3.buckets()).hasSize(1);
  }

  @Test
  void aSecurityGroupOfOursIsTakenAndOpenedNoFurther() {
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    cloud.ec2.hideOnce();
    life.prepare(Wanted.cluster().from("198.51.100.0/24").request());
    assertThat(cloud.ec2.groups()).containsExactly("group sg-1");
    assertThat(cloud.ec2.openings()).containsExactly("5439 198.51.100.0/24");
  }

  @Test
  void aSecurityGroupOfSomebodyElseIsLeftAlone() {
    cloud.ec2.addForeign("sparkify-dwh");
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().from("203.0.113.7").request())))
        .hasMessageContaining("Security group sparkify-dwh exists and is not tagged");
    assertThat(cloud.ec2.openings()).isEmpty();
  }
}
