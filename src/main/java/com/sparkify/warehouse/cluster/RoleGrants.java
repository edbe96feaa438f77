package com.sparkify.warehouse.cluster;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;

/** What a role of ours may do, brought to what is wanted. */
record RoleGrants(IamClient iam, Changes changes, Waiting waiting, Account account, RoleSpec role) {
  private static final String MANAGED = "AmazonS3ReadOnlyAccess";

  /**
   * @param isNew true if the role was just made: it has no policies, and may not be known yet
   */
  void ensure(WorkPrefix work, boolean isNew) {
    String wanted = RolePolicies.permissions(account, role, work);
    if (isNew || inline().filter(wanted::equals).isEmpty()) {
      put(wanted);
    }
    boolean attached = !isNew && managedAttached();
    if (role.managedPolicy() && !attached) {
      attach();
    }
    if (!role.managedPolicy() && attached) {
      changes.make(
          DetachRolePolicyRequest.builder().roleName(role.name()).policyArn(managed()).build(),
          iam::detachRolePolicy);
    }
  }

  private void put(String document) {
    PutRolePolicyRequest request =
        PutRolePolicyRequest.builder()
            .roleName(role.name())
            .policyName(ReadRole.POLICY)
            .policyDocument(document)
            .build();
    onceKnown(() -> changes.make(request, iam::putRolePolicy));
  }

  private void attach() {
    AttachRolePolicyRequest request =
        AttachRolePolicyRequest.builder().roleName(role.name()).policyArn(managed()).build();
    onceKnown(() -> changes.make(request, iam::attachRolePolicy));
  }

  private void onceKnown(Runnable call) {
    PassingRefusal.roleUnknownToIam(role.name()).outlast(waiting, call);
  }

  private Optional<String> inline() {
    try {
      String document =
          iam.getRolePolicy(
                  GetRolePolicyRequest.builder()
                      .roleName(role.name())
                      .policyName(ReadRole.POLICY)
                      .build())
              .policyDocument();
      return Optional.of(URLDecoder.decode(document, StandardCharsets.UTF_8));
    } catch (NoSuchEntityException e) {
      return Optional.empty();
    }
  }

  private boolean managedAttached() {
    ListAttachedRolePoliciesRequest request =
        ListAttachedRolePoliciesRequest.builder().roleName(role.name()).build();
    return iam.listAttachedRolePoliciesPaginator(request).attachedPolicies().stream()
        .anyMatch(policy -> policy.policyArn().equals(managed()));
  }

  private String managed() {
    return account.managedPolicyArn(MANAGED);
  }
}
