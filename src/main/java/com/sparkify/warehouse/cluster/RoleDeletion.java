package com.sparkify.warehouse.cluster;

import java.time.Duration;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;

/** Takes a role its policies and deletes it. */
record RoleDeletion(IamClient iam, Changes changes, Waiting waiting, String role) {
  private static final Duration USUALLY = Duration.ofSeconds(5);

  void run() {
    gone(this::dropPolicies);
    DeleteRoleRequest request = DeleteRoleRequest.builder().roleName(role).build();
    new PassingRefusal(
            "role " + role + " to let go of its policies",
            USUALLY,
            DeleteConflictException.class::isInstance)
        .outlast(waiting, () -> gone(() -> changes.make(request, iam::deleteRole)));
  }

  private void dropPolicies() {
    iam.listRolePoliciesPaginator(ListRolePoliciesRequest.builder().roleName(role).build())
        .policyNames()
        .forEach(
            policy ->
                changes.make(
                    DeleteRolePolicyRequest.builder().roleName(role).policyName(policy).build(),
                    iam::deleteRolePolicy));
    iam.listAttachedRolePoliciesPaginator(
            ListAttachedRolePoliciesRequest.builder().roleName(role).build())
        .attachedPolicies()
        .forEach(
            policy ->
                changes.make(
                    DetachRolePolicyRequest.builder()
                        .roleName(role)
                        .policyArn(policy.policyArn())
                        .build(),
                    iam::detachRolePolicy));
  }

  /** What somebody else removed in the meantime is gone as wanted. */
  private static void gone(Runnable removal) {
    try {
      removal.run();
    } catch (NoSuchEntityException e) {
      // Nothing is left to remove.
    }
  }
}
