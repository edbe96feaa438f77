package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * Small deliveries. There are so few sessions, users and titles that nearly every rule has work to
 * do: duplicates, conflicts, plays that are replaced, songs that come after their plays.
 */
final class World {
  private static final int LINES = 15;
  private static final String NASTY = "\\\"'); DROP TABLE users; --";

  private final Random random;

  World(long seed) {
    random = new Random(seed);
  }

  /** Writes a delivery into folders of its own below those of the shop. */
  void deliver(Shop shop, String name) {
    Shop.write(shop.logs().resolve(name + "/a.json"), lines(i -> event()));
    Shop.write(shop.logs().resolve(name + "/b.json.gz"), gzip(lines(i -> event())));
    Shop.write(shop.songs().resolve(name + "/a.json"), lines(i -> song()));
    Shop.write(shop.songs().resolve(name + "/b.jsonl"), lines(i -> song()));
  }

  private byte[] lines(IntFunction<String> line) {
    return IntStream.range(0, LINES)
        .mapToObj(line)
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String event() {
    if (random.nextInt(12) == 0) {
      return "nonsense";
    }
    return """
        {"page":"%s","ts":%d,"sessionId":%d,"itemInSession":%d,"userId":"%d","level":"%s",\
        "firstName":"%s","song":"%s","artist":"%s","length":%d.5}"""
        .formatted(
            random.nextInt(4) == 0 ? "Home" : "NextSong",
            1_541_000_000_000L + random.nextInt(3) * 3_600_000L,
            1 + random.nextInt(3),
            random.nextInt(8),
            1 + random.nextInt(3),
            random.nextBoolean() ? "free" : "paid",
            random.nextInt(3) == 0 ? NASTY : "Ann",
            title(),
            artist(),
            100 + random.nextInt(100));
  }

  private String song() {
    if (random.nextInt(12) == 0) {
      return "{\"song_id\":\"S1\"}";
    }
    return """
        {"song_id":"S%d","title":"%s","artist_id":"A%d","artist_name":"%s","year":%d,\
        "duration":%d.25,"artist_location":"%s"}"""
        .formatted(
            random.nextInt(9),
            title(),
            random.nextInt(3),
            artist(),
            random.nextInt(3) * 1_000,
            100 + random.nextInt(100),
            random.nextBoolean() ? "" : "Here");
  }

  private String title() {
    int number = random.nextInt(5);
    return number == 0 ? NASTY : "Title " + number;
  }

  private String artist() {
    return "Name " + random.nextInt(2);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
