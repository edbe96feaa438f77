package com.sparkify.warehouse.engine.redshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.source.SourceFile;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.s3.S3Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large files that Redshift can reach go directly, small ones and those far away are packed. */
final class RoutesTest {
  private static final long MIB = 1L << 20;

  private final S3Server s3 = S3Server.start();

  @BeforeEach
  void createBuckets() {
    s3.store().createBucket("work");
    s3.store().createBucket("near");
    s3.store().createBucket("far", "eu-north-1", S3Bucket.Access.PRIVATE);
  }

  @AfterEach
  void close() {
    s3.close();
  }

  @Test
  void aFileGoesDirectlyFromItsSizeOn() {
    assertThat(direct(file("s3://near/a", 16 * MIB), file("s3://near/b", 16 * MIB - 1)))
        .containsExactly("s3://near/a");
  }

  @Test
  void whatIsNotInS3OrInAnotherRegionIsPacked() {
    assertThat(
            direct(
                file("/data/a", 99 * MIB),
                file("s3://far/a", 99 * MIB),
                file("s3://unknown/a", 99 * MIB)))
        .isEmpty();
  }

  @Test
  void whatItsLogCannotNameIsPacked() {
    assertThat(direct(file("s3://near/" + "é".repeat(124), 99 * MIB))).isEmpty();
    assertThat(direct(file("s3://near/" + "é".repeat(123), 99 * MIB))).hasSize(1);
  }

  @Test
  void veryManyMiddlingFilesGoDirectlyToo() {
    SourceFile[] files =
        Stream.concat(
                Stream.of(file("s3://near/small", MIB - 1)),
                Stream.iterate(0, i -> i + 1).limit(500).map(i -> file("s3://near/" + i, 9 * MIB)))
            .toArray(SourceFile[]::new);

    assertThat(direct(files)).hasSize(500).doesNotContain("s3://near/small");
  }

  private List<String> direct(SourceFile... files) {
    RedshiftTarget target =
        new RedshiftTarget(
            new JdbcServer(
                "jdbc:redshift://localhost/dev", Optional.empty(), Optional.empty(), Map.of()),
            Optional.empty(),
            Optional.of("s3://work/here"),
            Optional.empty(),
            RedshiftTarget.LARGE,
            aws());
    try (WorkFolder work = new WorkFolder(target)) {
      return Stream.of(files)
          .filter(new Routes(target, work).direct(List.of(files)))
          .map(SourceFile::path)
          .toList();
    }
  }

  private AwsSettings aws() {
    AwsKeys keys =
        new AwsKeys(
            Secret.of(S3Server.ACCESS_KEY), Secret.of(S3Server.SECRET_KEY), Optional.empty());
    Optional<String> endpoint = Optional.of(s3.endpoint().toString());
    return new AwsSettings(
        Optional.of(keys), Optional.of(S3Store.REGION), Optional.empty(), endpoint, endpoint);
  }

  private static SourceFile file(String path, long bytes) {
    return new SourceFile(path, "v", bytes);
  }
}
