package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Fault;
import com.sparkify.warehouse.standin.s3.S3Request;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.s3.S3Store;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3FailuresTest {
  private static final Predicate<S3Request> ALL = request -> true;

  private S3Server server;

  @BeforeEach
  void start() {
    server = S3Server.start();
    server.store().createBucket("shop").put("logs/a.json", "{}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aBucketThatDoesNotExistIsNamed() {
    assertThat(listing("s3://shop-of-nobody/logs", S3Access.keys(server)))
        .hasMessage("The bucket shop-of-nobody does not exist.");
  }

  @Test
  void aMissingPermissionToListIsNamed() {
    server.store().createBucket("vault", S3Store.REGION, S3Bucket.Access.FORBIDDEN);
    SparkifyException e = listing("s3://vault/logs", S3Access.keys(server));
    assertThat(e).hasMessage("The location s3://vault/logs cannot be listed: permission denied.");
    assertThat(e.advice()).isEqualTo("Ask the owner of the bucket vault for s3:ListBucket.");
  }

  @Test
  void aMissingPermissionToReadIsNamed() {
    server.faults().once(r -> !r.isList(), new S3Fault.Status(403, "AccessDenied"));
    SparkifyException e = reading();
    assertThat(e).hasMessage("The file s3://shop/logs/a.json cannot be read: permission denied.");
    assertThat(e.advice()).isEqualTo("Ask the owner of the bucket shop for s3:GetObject.");
  }

  @Test
  void anObjectThatMayBeReadButNotListedIsReadByItsName() {
    server.faults().always(S3Request::isList, new S3Fault.Status(403, "AccessDenied"));
    try (Source source = S3Access.source(server, "s3://shop/logs/a.json")) {
      assertThat(source.list().files())
          .extracting(SourceFile::path)
          .containsExactly("s3://shop/logs/a.json");
    }
    assertThat(listing("s3://shop/logs/b.json", S3Access.keys(server)))
        .hasMessage("The location s3://shop/logs/b.json cannot be listed: permission denied.");
  }

  @Test
  void credentialsThatAreNotAcceptedAreToldFromMissingPermission() {
    SparkifyException e = listing("s3://shop", S3Access.keys(server, "AKIAWRONG", S3Store.REGION));
    assertThat(e)
        .hasMessage(
            "S3 does not accept the AWS credentials: The AWS Access Key Id you provided does not"
                + " exist in our records.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | ExpiredToken | S3 does not accept the AWS credentials: Please try again.",
        "403 | RequestTimeTooSkewed | *cannot be read: the clock of this computer is wrong.",
        "403 | InvalidObjectState | *cannot be read: it is archived.",
        "400 | InvalidRequest | *cannot be read: Please try again.",
        "503 | SlowDown | *cannot be read: S3 is busy (Please try again).",
        "404 | NoSuchBucket | The bucket shop does not exist.",
        "307 | TemporaryRedirect | *cannot be read: the bucket lies in another AWS region.",
        "400 | AuthorizationHeaderMalformed | *cannot be read: the bucket lies in another AWS"
            + " region.",
      })
  void everyRefusalHasItsOwnWords(int status, String code, String message) {
    server.faults().always(r -> !r.isList(), new S3Fault.Status(status, code));
    assertThat(reading()).hasMessage(message.replace("*", "The file s3://shop/logs/a.json "));
  }

  @Test
  void aServerThatIsNotThereIsNotReached() {
    AwsSettings settings = S3Access.keys(server);
    server.close();
    SparkifyException e = listing("s3://shop/logs", settings);
    assertThat(e)
        .hasMessage(
            "The location s3://shop/logs cannot be listed: S3 was not reached, Connection refused.");
  }

  @Test
  void aHostThatDoesNotExistIsNamed() {
    AwsSettings settings =
        new AwsSettings(
            S3Access.keys(server).keys(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("http://s3.invalid"));
    assertThat(listing("s3://shop", settings))
        .hasMessage(
            "The location s3://shop/ cannot be listed: S3 was not reached, there is no host"
                + " s3.invalid.");
  }

  @Test
  void everyMessageIsOfThreeSentencesAtMostAndNamesNoClass() {
    for (int status : new int[] {400, 403, 404, 409, 412, 416, 500}) {
      server.faults().clear();
      server.faults().always(ALL, new S3Fault.Status(status, "Strange"));
      SparkifyException e = listing("s3://shop/logs", S3Access.keys(server));
      assertThat(e.getMessage() + " " + e.advice()).doesNotContain("Exception", "software.amazon");
      assertThat((e.getMessage() + " " + e.advice()).split("[.](\\s|$)")).hasSizeBetween(2, 3);
    }
  }

  private SparkifyException listing(String location, AwsSettings settings) {
    try (Source source = S3Source.at(location, settings)) {
      return failure(source::list);
    }
  }

  private SparkifyException reading() {
    try (Source source = S3Access.source(server, "s3://shop/logs")) {
      SourceFile file = source.list().files().get(0);
      return failure(() -> source.open(file, 0));
    }
  }

  private static SparkifyException failure(ThrowingCallable call) {
    SparkifyException e = catchThrowableOfType(SparkifyException.class, call);
    assertThat(e).isNotNull();
    return e;
  }
}
