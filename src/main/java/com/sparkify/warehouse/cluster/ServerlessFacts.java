package com.sparkify.warehouse.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.NamespaceStatus;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** Reads what Redshift Serverless says about a namespace and, if it is there, its workgroup. */
final class ServerlessFacts {
  /** Roles are told as text: {@code IamRole(applyStatus=in-sync, iamRoleArn=arn:...)}. */
  private static final Pattern ARN = Pattern.compile("arn:[^,)\\s]+");

  private static final Pattern STATUS = Pattern.compile("applyStatus=([\\w-]+)");

  /** The state of a namespace that is ready for its workgroup. */
  static final String ALONE = "without workgroup";

  private static final Facts.Network NO_NETWORK =
      new Facts.Network(Optional.empty(), List.of(), false);

  private ServerlessFacts() {}

  static Facts of(Namespace namespace, Optional<Workgroup> workgroup, Map<String, String> tags) {
    return new Facts(
        namespace.namespaceName(),
        new Shape.Serverless(
            workgroup.map(Workgroup::baseCapacity).orElse(0),
            workgroup.map(Workgroup::maxCapacity).orElse(0)),
        state(namespace, workgroup),
        workgroup.flatMap(ServerlessFacts::endpoint),
        namespace.dbName(),
        namespace.adminUsername(),
        Optional.ofNullable(namespace.adminPasswordSecretArn()),
        workgroup.map(ServerlessFacts::network).orElse(NO_NETWORK),
        namespace.iamRoles().stream().flatMap(text -> role(text).stream()).toList(),
        true,
        workgroup.map(Workgroup::workgroupVersion).orElse("unknown"),
        workgroup.map(Workgroup::creationDate).or(() -> created(namespace)),
        tags);
  }

  /** False while there is but the namespace: what lives in a network is the workgroup. */
  static boolean hasWorkgroup(Facts facts) {
    return !facts.network().equals(NO_NETWORK);
  }

  /** The workgroup's, unless the namespace is what is not ready. */
  private static String state(Namespace namespace, Optional<Workgroup> workgroup) {
    String state =
        namespace.status() == NamespaceStatus.AVAILABLE
            ? workgroup.map(Workgroup::statusAsString).orElse(ALONE)
            : namespace.statusAsString();
    return state.toLowerCase(Locale.ROOT);
  }

  private static Optional<Instant> created(Namespace namespace) {
    return Optional.ofNullable(namespace.creationDate());
  }

  private static Optional<Facts.Endpoint> endpoint(Workgroup group) {
    return Optional.ofNullable(group.endpoint())
        .filter(endpoint -> endpoint.address() != null)
        .map(endpoint -> new Facts.Endpoint(endpoint.address(), endpoint.port()));
  }

  private static Facts.Network network(Workgroup group) {
    return new Facts.Network(
        Optional.ofNullable(group.endpoint())
            .flatMap(endpoint -> endpoint.vpcEndpoints().stream().findFirst())
            .map(endpoint -> endpoint.vpcId()),
        group.securityGroupIds(),
        Boolean.TRUE.equals(group.publiclyAccessible()));
  }

  private static Optional<Facts.RoleUse> role(String text) {
    Matcher arn = ARN.matcher(text);
    Matcher status = STATUS.matcher(text);
    return arn.find()
        ? Optional.of(new Facts.RoleUse(arn.group(), status.find() ? status.group(1) : "in-sync"))
        : Optional.empty();
  }
}
