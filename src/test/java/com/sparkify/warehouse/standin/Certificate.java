package com.sparkify.warehouse.standin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate for 127.0.0.1, which nobody has signed; made when first asked for. */
final class Certificate {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private Certificate() {}

  static SSLContext context() {
    return Made.CONTEXT;
  }

  /** The file that a client may trust, in PEM. */
  static Path pem() {
    return Made.PEM;
  }

  private static final class Made {
    static final SSLContext CONTEXT;
    static final Path PEM;

    static {
      try {
        Path folder = Files.createTempDirectory("redshift-stand-in");
        KeyStore keys = make(folder.resolve("keys.p12"));
        KeyManagerFactory managers =
            KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        CONTEXT = SSLContext.getInstance("TLS");
        CONTEXT.init(managers.getKeyManagers(), null, null);
        PEM = folder.resolve("server.pem");
        Files.writeString(PEM, pem(keys));
        folder.toFile().deleteOnExit();
        PEM.toFile().deleteOnExit();
      } catch (IOException | GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The JDK's own tool; the language has no public way to sign a certificate. */
    private static KeyStore make(Path file) throws IOException, GeneralSecurityException {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
              "-genkeypair",
              "-alias",
              "server",
              "-keyalg",
              "EC",
              "-validity",
              "3650",
              "-dname",
              "CN=127.0.0.1",
              "-ext",
              "san=ip:127.0.0.1,dns:localhost",
              "-storetype",
              "PKCS12",
              "-keystore",
              file.toString(),
              "-storepass",
              new String(PASSWORD));
      Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(keytool.getInputStream().readAllBytes());
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        keys.load(in, PASSWORD);
      } catch (IOException e) {
        throw new IOException(said, e);
      }
      Files.delete(file);
      return keys;
    }

    private static String pem(KeyStore keys) throws GeneralSecurityException {
      byte[] certificate = keys.getCertificate("server").getEncoded();
      String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate);
      return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }
  }
}
