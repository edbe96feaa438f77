package com.sparkify.warehouse.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3LocationTest {
  @ParameterizedTest
  @CsvSource({
    "s3://b, b, '', ''",
    "s3://b/, b, '', ''",
    "s3://b/logs, b, logs/, logs",
    "s3://b/logs/, b, logs/, ''",
    "s3://b/a/b c.json, b, a/b c.json/, a/b c.json",
    "s3://b//x, b, /x/, /x",
  })
  void aLocationIsAFolderOrAnObject(String location, String bucket, String prefix, String object) {
    S3Location place = S3Location.of(location);
    assertThat(place.bucket()).isEqualTo(bucket);
    assertThat(place.prefix()).isEqualTo(prefix);
    assertThat(place.object().orElse("")).isEqualTo(object);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "2018/11/a.jsonl.gz", "/a.json", "a//b.ndjson", "a_/b_.json"})
  void dataIsKnownByItsName(String key) {
    assertThat(S3Location.of("s3://b/_logs").isData("_logs/" + key)).isTrue();
    assertThat(S3Location.of("s3://b").isData(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2018/",
        "a.txt",
        "_a.json",
        ".a.json",
        "_tmp/a.json",
        "a/.b/c.json",
        "a.json/"
      })
  void markersAndHiddenPartsAreNotData(String key) {
    assertThat(S3Location.of("s3://b/logs").isData("logs/" + key)).isFalse();
    assertThat(S3Location.of("s3://b/logs/").isData("logs/" + key)).isFalse();
  }

  @Test
  void aListedFileIsFoundAgain() {
    S3Location bucket = S3Location.of("s3://b/logs");
    String key = "logs/a b?%#\n/ü.json";
    assertThat(S3Location.of(bucket.file(key, "\"abc\"", 1))).isEqualTo(new S3Location("b", key));
    assertThat(bucket.file(key, "\"abc\"", 1).version()).isEqualTo("abc");
  }
}
