package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Request;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3ListingTest {
  private S3Server server;
  private S3Bucket bucket;

  @BeforeEach
  void start() {
    server = S3Server.start();
    bucket = server.store().createBucket("shop");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyPageOfAListingIsRead() {
    for (int i = 0; i < 2_500; i++) {
      bucket.put("song_data/%04d.json".formatted(i), "{}");
    }
    List<SourceFile> files = list("s3://shop/song_data");
    assertThat(files).hasSize(2_500).isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
    assertThat(files.get(2_499).path()).isEqualTo("s3://shop/song_data/2499.json");
    assertThat(server.requests().stream().filter(S3Request::isList)).hasSize(3);
  }

  @Test
  void theFirstFilesAreFoundWithoutListingAll() {
    for (int i = 0; i < 2_500; i++) {
      bucket.put("song_data/%04d.json".formatted(i), "{}");
    }
    try (Source source = S3Access.source(server, "s3://shop/song_data")) {
      assertThat(source.first(2))
          .extracting(SourceFile::path)
          .containsExactly("s3://shop/song_data/0000.json", "s3://shop/song_data/0001.json");
    }
    assertThat(server.requests().stream().filter(S3Request::isList)).hasSize(1);
  }

  @Test
  void aFileIsKnownByItsPathItsTagAndItsSize() {
    bucket.put("a.json", "{}\n");
    SourceFile file = list("s3://shop").get(0);
    assertThat(file.path()).isEqualTo("s3://shop/a.json");
    assertThat(file.version()).isEqualTo(bucket.find("a.json").get().etag().replace("\"", ""));
    assertThat(file.bytes()).isEqualTo(3);
    bucket.put("a.json", "[]\n");
    assertThat(list("s3://shop").get(0).version()).isNotEqualTo(file.version());
  }

  @Test
  void aPathIsAFolderAndNotTheBeginningOfAName() {
    bucket.put("log_data/a.json", "{}").put("log_data_old/b.json", "{}").put("log_data.json", "{}");
    assertThat(paths("s3://shop/log_data")).containsExactly("log_data/a.json");
    assertThat(paths("s3://shop/log_data/")).containsExactly("log_data/a.json");
    assertThat(paths("s3://shop/log_data.json")).containsExactly("log_data.json");
    assertThat(paths("s3://shop")).hasSize(3);
    assertThatThrownBy(() -> list("s3://shop/log"))
        .isInstanceOf(SparkifyException.class)
        .hasMessage("The location s3://shop/log does not exist.");
    assertThatThrownBy(() -> list("s3://shop/log_data.json/"))
        .isInstanceOf(SparkifyException.class);
  }

  @Test
  void aFolderCountsMoreThanAnObjectOfItsName() {
    bucket.put("log_data", "").put("log_data/a.json", "{}");
    assertThat(paths("s3://shop/log_data")).containsExactly("log_data/a.json");
  }

  @Test
  void aSingleObjectMayHaveAnyName() {
    bucket.put("_events.txt", "{}").put("events.json.gz", "{}");
    assertThat(paths("s3://shop/_events.txt")).containsExactly("_events.txt");
    assertThat(paths("s3://shop/events.json.gz")).containsExactly("events.json.gz");
  }

  @Test
  void markersOfFoldersAndHiddenObjectsAreNotData() {
    bucket.put("log_data/", "").put("log_data/2018/", "").put("log_data/2018/a.json", "{}");
    bucket.put("log_data/_tmp/a.json", "{}").put("log_data/.a.json", "{}");
    bucket.put("log_data/a.txt", "{}").put("log_data/2018_$folder$", "");
    assertThat(paths("s3://shop/log_data")).containsExactly("log_data/2018/a.json");
  }

  @Test
  void aFolderOrBucketWithoutDataIsEmptyAndNoError() {
    bucket.put("log_data/", "");
    assertThat(paths("s3://shop/log_data")).isEmpty();
    server.store().createBucket("bare");
    assertThat(list("s3://bare")).isEmpty();
    assertThat(list("s3://bare/")).isEmpty();
    assertThatThrownBy(() -> list("s3://bare/log_data")).isInstanceOf(SparkifyException.class);
  }

  @Test
  void keysAreWhatTheyAreHoweverOddTheyLook() {
    List<String> odd =
        List.of("a b+c.json", "%41.json", "a&<b>'\".json", "ü€😀.json", "a\nb.json", "a//b.json");
    odd.forEach(key -> bucket.put("x/" + key, Integer.toString(key.hashCode())));
    bucket.put("x/control\u0001.json", "1");
    assertThat(paths("s3://shop/x")).contains("x/control\u0001.json").hasSize(odd.size() + 1);
    assertThat(paths("s3://shop/x")).containsAll(odd.stream().map(key -> "x/" + key).toList());
  }

  @Test
  void aBucketInAnotherRegionIsFound() {
    server.store().createBucket("far", "eu-central-1", S3Bucket.Access.PRIVATE).put("a.json", "{}");
    assertThat(list("s3://far")).hasSize(1);
  }

  private List<SourceFile> list(String location) {
    try (Source source = S3Access.source(server, location)) {
      return source.list().files();
    }
  }

  private List<String> paths(String location) {
    return list(location).stream().map(f -> f.path().replace("s3://shop/", "")).toList();
  }
}
