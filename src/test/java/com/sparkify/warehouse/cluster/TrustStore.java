package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.standin.RedshiftStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/** A real Redshift shows a certificate that Java trusts; the stand-in's has to be introduced. */
record TrustStore(Path file) {
  private static final String PASSWORD = "changeit";

  static TrustStore of(RedshiftStandIn redshift, Path folder)
      throws IOException, GeneralSecurityException {
    Path file = folder.resolve("trusted.p12");
    Path certificate = Path.of(redshift.tlsUrl().split("sslRootCert=")[1]);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(certificate);
        OutputStream out = Files.newOutputStream(file)) {
      trusted.setCertificateEntry(
          "redshift", CertificateFactory.getInstance("X.509").generateCertificate(in));
      trusted.store(out, PASSWORD.toCharArray());
    }
    return new TrustStore(file);
  }

  /** What makes a Java trust what is in it. */
  String javaOptions() {
    return "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=%s"
        .formatted(file, PASSWORD);
  }
}
