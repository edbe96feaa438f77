package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.DeleteNamespaceRequest;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.NamespaceStatus;

/**
 * The namespaces of Redshift Serverless.
 *
 * @param snapshot the name of the snapshot that is left of a deleted one
 */
record Namespaces(
    RedshiftServerlessClient serverless,
    ServerlessReader reader,
    Changes changes,
    Optional<String> snapshot)
    implements ServerlessKind {
  @Override
  public String name() {
    return "namespace";
  }

  @Override
  public List<Found> all() {
    return reader.namespaces().stream().map(Namespaces::found).toList();
  }

  @Override
  public Optional<Found> find(String name) {
    return reader.namespace(name).map(Namespaces::found);
  }

  /** Fails at once while the workgroup is there: nobody is deleting that any more. */
  @Override
  public void delete(String name) {
    if (!changes.rehearsal() && reader.workgroup(name).isPresent()) {
      throw SparkifyException.failed(
          "Namespace " + name + " cannot go before its workgroup.",
          "See to the workgroup, then run the same command again.");
    }
    DeleteNamespaceRequest.Builder request = DeleteNamespaceRequest.builder().namespaceName(name);
    snapshot.ifPresent(request::finalSnapshotName);
    changes.make(request.build(), serverless::deleteNamespace);
  }

  private static Found found(Namespace namespace) {
    return new Found(
        namespace.namespaceName(),
        namespace.namespaceArn(),
        namespace.status() == NamespaceStatus.DELETING);
  }
}
