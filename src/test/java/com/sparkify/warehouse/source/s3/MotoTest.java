package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** Against another implementation of S3, where it is installed. */
class MotoTest {
  private static Process moto;
  private static AwsSettings settings;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    int port = freePort();
    try {
      moto =
          new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", String.valueOf(port))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      abort("moto_server is not installed");
    }
    settings =
        new AwsSettings(
            Optional.of(new AwsKeys(Secret.of("key"), Secret.of("secret"), Optional.empty())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("http://127.0.0.1:" + port));
    awaitAnswer(port);
    fill();
  }

  @AfterAll
  static void stop() {
    if (moto != null) {
      moto.destroy();
    }
  }

  @Test
  void pagesTagsAndRangesAreThoseOfS3() throws IOException {
    try (Source source = S3Source.at("s3://shop/logs", settings)) {
      List<SourceFile> files = source.list().files();
      assertThat(files).hasSize(1_005).last().extracting(SourceFile::bytes).isEqualTo(9L);
      for (int from : new int[] {0, 4}) {
        try (InputStream in = source.open(files.get(7), from)) {
          assertThat(in.readAllBytes()).asString().isEqualTo("number  7".substring(from));
        }
      }
    }
  }

  @Test
  void whatIsNotThereIsNamed() {
    try (Source missing = S3Source.at("s3://shop/lo", settings)) {
      assertThatThrownBy(missing::list).hasMessage("The location s3://shop/lo does not exist.");
    }
    try (Source missing = S3Source.at("s3://nobodys-shop/logs", settings)) {
      assertThatThrownBy(missing::list)
          .isInstanceOf(SparkifyException.class)
          .hasMessage("The bucket nobodys-shop does not exist.");
    }
  }

  private static void fill() {
    try (S3Connection s3 = S3Connection.open(settings)) {
      s3.client().createBucket(r -> r.bucket("shop"));
      for (int i = 0; i < 1_005; i++) {
        String key = "logs/%04d.json".formatted(i);
        String text = "number %2d".formatted(i % 100);
        s3.client().putObject(r -> r.bucket("shop").key(key), RequestBody.fromString(text));
      }
    }
  }

  private static void awaitAnswer(int port) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    abort("moto_server does not answer");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
