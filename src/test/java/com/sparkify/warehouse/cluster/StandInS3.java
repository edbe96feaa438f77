package com.sparkify.warehouse.cluster;

import static com.sparkify.warehouse.cluster.StandInAnswer.element;

import com.sun.net.httpserver.HttpExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Buckets, their settings, and the keys in them. */
final class StandInS3 implements StandInService {
  private static final Pattern TAG =
      Pattern.compile("<Tag><Key>(.*?)</Key><Value>(.*?)</Value></Tag>");
  private static final Pattern KEY = Pattern.compile("<Key>(.*?)</Key>");
  private static final Map<String, String> OPERATIONS =
      Map.ofEntries(
          Map.entry("PUT tagging", "PutBucketTagging"),
          Map.entry("PUT encryption", "PutBucketEncryption"),
          Map.entry("PUT publicAccessBlock", "PutPublicAccessBlock"),
          Map.entry("PUT lifecycle", "PutBucketLifecycleConfiguration"),
          Map.entry("PUT ", "CreateBucket"),
          Map.entry("GET tagging", "GetBucketTagging"),
          Map.entry("GET lifecycle", "GetBucketLifecycleConfiguration"),
          Map.entry("GET list-type", "ListObjectsV2"),
          Map.entry("POST delete", "DeleteObjects"),
          Map.entry("DELETE ", "DeleteBucket"));

  private record Bucket(Map<String, String> tags, Set<String> settings, Set<String> keys) {}

  private final Map<String, Bucket> buckets = new LinkedHashMap<>();

  /** Whether it is for who keeps the data; the rest is about the buckets themselves. */
  static boolean isOfObjects(HttpExchange exchange) {
    String login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    return login.contains("/s3/aws4_request")
        && (exchange.getRequestURI().getPath().matches("/[^/]+/.+")
            || query.contains("list-type")
            || query.contains("location")
            || query.startsWith("delete")
            || exchange.getRequestMethod().equals("HEAD"));
  }

  static StandInCall call(HttpExchange exchange, String body) {
    String query = exchange.getRequestURI().getRawQuery();
    String first = query == null ? "" : query.split("[=&]")[0];
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("bucket", exchange.getRequestURI().getPath().split("/")[1]);
    String owner = exchange.getRequestHeaders().getFirst("x-amz-expected-bucket-owner");
    if (owner != null) {
      parameters.put("expected-bucket-owner", owner);
    }
    if (!body.isEmpty()) {
      parameters.put("body", body.replaceAll(" xmlns=\"[^\"]*\"", ""));
    }
    String operation = OPERATIONS.get(exchange.getRequestMethod() + " " + first);
    return new StandInCall("s3", String.valueOf(operation), parameters);
  }

  List<String> buckets() {
    return buckets.keySet().stream().map(name -> "bucket " + name).toList();
  }

  void addForeign(String name) {
    buckets.put(name, new Bucket(new TreeMap<>(), new TreeSet<>(), new TreeSet<>()));
  }

  void put(String bucket, String key) {
    buckets.get(bucket).keys().add(key);
  }

  @Override
  public StandInAnswer answer(StandInCall call) throws StandInRefusal {
    String name = call.get("bucket");
    if (call.operation().equals("CreateBucket")) {
      if (buckets.containsKey(name)) {
        throw new StandInRefusal(409, "BucketAlreadyOwnedByYou", "You have it already");
      }
      buckets.put(name, new Bucket(new TreeMap<>(tags(call)), new TreeSet<>(), new TreeSet<>()));
      return StandInAnswer.xml("");
    }
    Bucket bucket = buckets.get(name);
    if (bucket == null) {
      throw new StandInRefusal(404, "NoSuchBucket", "The specified bucket does not exist");
    }
    return switch (call.operation()) {
      case "GetBucketTagging" -> tagging(bucket);
      case "PutBucketTagging" -> set(bucket, call, () -> bucket.tags().putAll(tags(call)));
      case "GetBucketLifecycleConfiguration" -> lifecycle(bucket);
      case "ListObjectsV2" -> listed(bucket);
      case "DeleteObjects" -> deleteObjects(bucket, call);
      case "DeleteBucket" -> deleteBucket(name, bucket);
      default -> set(bucket, call, () -> {});
    };
  }

  private static StandInAnswer set(Bucket bucket, StandInCall call, Runnable change) {
    bucket.settings().add(call.operation());
    change.run();
    return StandInAnswer.xml("");
  }

  private static StandInAnswer tagging(Bucket bucket) throws StandInRefusal {
    if (bucket.tags().isEmpty()) {
      throw new StandInRefusal(404, "NoSuchTagSet", "The TagSet does not exist");
    }
    String tags = StandInAnswer.tags("Tag", bucket.tags());
    return StandInAnswer.xml(element("Tagging", element("TagSet", tags)));
  }

  private static StandInAnswer lifecycle(Bucket bucket) throws StandInRefusal {
    if (!bucket.settings().contains("PutBucketLifecycleConfiguration")) {
      throw new StandInRefusal(404, "NoSuchLifecycleConfiguration", "It does not exist");
    }
    String rule = element("Rule", element("Status", "Enabled"));
    return StandInAnswer.xml(element("LifecycleConfiguration", rule));
  }

  private static StandInAnswer listed(Bucket bucket) {
    String keys =
        bucket.keys().stream()
            .map(key -> element("Contents", element("Key", key)))
            .collect(Collectors.joining());
    return StandInAnswer.xml(element("ListBucketResult", keys));
  }

  private static StandInAnswer deleteObjects(Bucket bucket, StandInCall call) {
    Matcher keys = KEY.matcher(call.get("body"));
    while (keys.find()) {
      bucket.keys().remove(keys.group(1));
    }
    return StandInAnswer.xml("<DeleteResult/>");
  }

  private StandInAnswer deleteBucket(String name, Bucket bucket) throws StandInRefusal {
    if (!bucket.keys().isEmpty()) {
      throw new StandInRefusal(409, "BucketNotEmpty", "The bucket is not empty");
    }
    buckets.remove(name);
    return StandInAnswer.nothing();
  }

  private static Map<String, String> tags(StandInCall call) {
    Map<String, String> tags = new TreeMap<>();
    Matcher all = TAG.matcher(String.valueOf(call.get("body")));
    while (all.find()) {
      tags.put(all.group(1), all.group(2));
    }
    return tags;
  }
}
