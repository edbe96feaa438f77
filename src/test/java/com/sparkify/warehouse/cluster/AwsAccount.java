package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.s3.S3Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account in AWS, on this machine: warehouses that are made in it can be loaded and asked, and
 * S3 holds what is put there. There is one database behind all of them.
 */
public final class AwsAccount implements AutoCloseable {
  private final S3Server s3 = S3Server.start();
  private final AwsStandIn cloud = new AwsStandIn(s3);
  private final RedshiftStandIn redshift = RedshiftStandIn.start(s3);
  private final URI address = URI.create(redshift.plainUrl().substring("jdbc:".length()));

  public AwsAccount() {
    cloud.redshift.answersAt(address.getPort());
    cloud.redshift.creationPasses("available");
    cloud.redshift.deletionPasses();
    cloud.serverless.answersAt(address.getPort());
    cloud.serverless.creationPasses("AVAILABLE");
    cloud.serverless.deletionPasses();
    redshift.addLogin(AwsStandIn.ADMIN, AwsStandIn.ADMIN_PASSWORD);
  }

  public S3Store store() {
    return s3.store();
  }

  /** A warehouse that is there without having been prepared, by its address. */
  public String redshiftUrl() {
    return redshift.plainUrl();
  }

  /** What makes a program find the account, and the one database that there is. */
  public Map<String, String> environment(Path folder) throws IOException, GeneralSecurityException {
    return Map.of(
        "AWS_ENDPOINT_URL",
        cloud.address(),
        "AWS_REGION",
        AwsStandIn.REGION,
        "AWS_ACCESS_KEY_ID",
        S3Server.ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY",
        S3Server.SECRET_KEY,
        "SPARKIFY_DWH_DWH_DB",
        address.getPath().substring(1),
        "SPARKIFY_DWH_DWH_DB_USER",
        AwsStandIn.ADMIN,
        "SPARKIFY_DWH_DWH_IAM_ROLE_NAME",
        "sparkify-copy",
        "PGPASSWORD",
        RedshiftStandIn.PASSWORD,
        "JDK_JAVA_OPTIONS",
        TrustStore.of(redshift, folder).javaOptions());
  }

  /** These flags say what may be exposed, and nothing else may. */
  public void allow(List<String> flags) {
    cloud.allow(Exposure.askedForBy(Set.copyOf(flags), false));
  }

  /** What stands in the account besides S3's own content, in words. */
  public List<String> everything() {
    return cloud.everything();
  }

  @Override
  public void close() {
    redshift.close();
    cloud.close();
    s3.close();
  }
}
