package com.sparkify.warehouse.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The SDK of AWS finds a server it can work with. */
final class S3SdkTest {
  private final S3Server server = S3Server.start();
  private final S3Bucket bucket = server.store().createBucket("music");
  private final S3Client client =
      client(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)));

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void allPagesOfAListingAreRead() {
    for (int i = 0; i < 1_001; i++) {
      bucket.put("log/it's & <%04d> é+ .json".formatted(i), "x");
    }
    assertThat(client.listObjectsV2Paginator(r -> r.bucket("music").prefix("log/")).contents())
        .hasSize(1_001)
        .allSatisfy(object -> assertThat(object.eTag()).hasSize(34))
        .first()
        .satisfies(object -> assertThat(object.key()).isEqualTo("log/it's & <0000> é+ .json"));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String text = "x".repeat(300_000);
    String etag =
        client.putObject(r -> r.bucket("music").key("a/b c"), RequestBody.fromString(text)).eTag();

    assertThat(client.getObjectAsBytes(r -> r.bucket("music").key("a/b c").ifMatch(etag)))
        .satisfies(read -> assertThat(read.asUtf8String()).isEqualTo(text));
    assertThat(client.headObject(r -> r.bucket("music").key("a/b c")).contentLength())
        .isEqualTo(300_000);
    client.deleteObjects(
        r ->
            r.bucket("music")
                .delete(d -> d.objects(ObjectIdentifier.builder().key("a/b c").build())));
    assertThat(bucket.keys()).isEmpty();
  }

  @Test
  void failuresHaveTheirOwnTypes() {
    assertThatThrownBy(() -> client.getObjectAsBytes(r -> r.bucket("music").key("gone")))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> client.headObject(r -> r.bucket("music").key("gone")))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> client.listObjectsV2(r -> r.bucket("nobody")))
        .isInstanceOf(NoSuchBucketException.class);
    server.store().createBucket("far", "eu-north-1", S3Bucket.Access.PRIVATE);
    assertThatThrownBy(() -> client.listObjectsV2(r -> r.bucket("far")))
        .isInstanceOfSatisfying(
            S3Exception.class,
            redirect ->
                assertThat(
                        redirect
                            .awsErrorDetails()
                            .sdkHttpResponse()
                            .firstMatchingHeader("x-amz-bucket-region"))
                    .contains("eu-north-1"));
  }

  @Test
  void aPublicBucketNeedsNoKeys() {
    server
        .store()
        .createBucket("open", S3Store.REGION, S3Bucket.Access.PUBLIC)
        .put("a", "for everyone");
    try (S3Client nobody = client(AnonymousCredentialsProvider.create())) {
      assertThat(nobody.getObjectAsBytes(r -> r.bucket("open").key("a")).asUtf8String())
          .isEqualTo("for everyone");
      assertThatThrownBy(() -> nobody.listObjectsV2(r -> r.bucket("music")))
          .isInstanceOfSatisfying(
              S3Exception.class, denied -> assertThat(denied.statusCode()).isEqualTo(403));
    }
  }

  @Test
  void theSdkRetriesWhatPasses() {
    bucket.put("a", "x");
    server.faults().times(2, request -> request.isGetOf("music", "a"), S3Fault.slowDown());

    assertThat(client.getObjectAsBytes(r -> r.bucket("music").key("a")).asUtf8String())
        .isEqualTo("x");
    assertThat(server.requests()).hasSize(3);
  }

  private S3Client client(AwsCredentialsProvider credentials) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .forcePathStyle(true)
        .region(Region.of(S3Store.REGION))
        .credentialsProvider(credentials)
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
