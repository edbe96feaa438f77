package com.sparkify.warehouse.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.contract.DuckDbGround;
import com.sparkify.warehouse.contract.RejectRecord;
import com.sparkify.warehouse.contract.Shop;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.report.RunReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Data made to break a loader is rejected or loaded, in bounded time and memory. */
@Timeout(180)
final class HostileInputTest {
  private static final String NASTY = "'); DROP TABLE users; --";
  private static final int DEPTH = 100_000;

  @TempDir private Path folder;
  private Shop shop;

  @BeforeEach
  void open() {
    String schema = "a\"b; DROP SCHEMA main; --";
    Path file = folder.resolve("star.duckdb");
    shop = Shop.of(new DuckDbGround(file, Optional.of(schema)), folder);
  }

  @Test
  void whatIsDeepIsReadOrMalformed() {
    deliver("deep.json", event(1, "\"x\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH)));
    deliver("objects.json", event(2, "\"x\":" + "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH)));
    deliver("open.json", "{\"x\":" + "[".repeat(DEPTH));
    deliver("value.json", event(3, "\"song\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH)));
    assertThat(shop.load().plays().inserted()).isEqualTo(2);
    assertRejects("open.json malformed null", "value.json wrong-type song");
  }

  @Test
  void aLineOfAGigabyteAndGzipThatUnpacksToManyTakeLittleMemory() throws IOException {
    Shop.write(shop.logs().resolve("line.json.gz"), members(64, zip(new byte[16 << 20])));
    byte[] blanks = new byte[16 << 20];
    Arrays.fill(blanks, (byte) '\n');
    Shop.write(shop.logs().resolve("bomb.json.gz"), members(64, zip(blanks)));
    deliver("good.json", event(1, "\"level\":\"free\""));
    RunReport report = shop.load();
    assertThat(report.plays().inserted()).isEqualTo(1);
    assertThat(report.events().read().blank()).isEqualTo(1L << 30);
    assertRejects("line.json.gz malformed null");
  }

  @Test
  void aMillionKeysAreTooLongALineAndHalfAMillionAreRead() {
    deliver("million.json", event(1, keys(1_000_000, "k%d")));
    deliver("many.json", event(2, keys(500_000, "k")));
    assertThat(shop.load().plays().inserted()).isEqualTo(1);
    assertRejects("million.json malformed null");
  }

  @Test
  void numbersAndBytesThatAreNoneAreRejected() {
    deliver("a.json", event(1, "\"length\":1e400"));
    deliver("b.json", event(2, "\"userAgent\":\"\\ud800\""));
    deliver("c.json", event(3, "\"userAgent\":\"\u0007\u001b[2J\""));
    deliver("d.json", event(4, "\"userAgent\":\"\\u0000\""));
    Shop.write(
        shop.logs().resolve("e.json"), event(5, "\"song\":\"\u00c3(\"").getBytes(ISO_8859_1));
    deliver("f.json", event(6, "\"level\":\"x\"").replace("\"ts\":9", "\"ts\":" + "9".repeat(20)));
    assertThat(shop.load().plays().inserted()).isZero();
    assertRejects(
        "a.json out-of-range length",
        "b.json malformed null",
        "c.json malformed null",
        "d.json nul userAgent",
        "e.json malformed null",
        "f.json wrong-type ts");
  }

  @Test
  void sqlInNamesAndDataIsText() {
    deliver(NASTY + ".json", event(1, "\"song\":\"%s\",\"artist\":\"%s\"".formatted(NASTY, NASTY)));
    deliver("\u001b]0;owned\u0007.json", "nonsense");
    shop.songs(
        NASTY + ".json",
        "{\"song_id\":\"%1$s\",\"title\":\"%1$s\",\"artist_id\":\"%1$s\",\"artist_name\":\"%1$s\"}"
            .replace("%1$s", NASTY.replace("'", "\\u0027")));
    assertThat(shop.load().plays().matched()).isEqualTo(1);
    shop.assertAsTheOracleSays();
    assertThat(shop.rows(OracleTable.USERS)).hasSize(1);
    assertThat(shop.check().checks()).noneMatch(check -> check.isFailure());
    assertThat(shop.load().isNothingNew()).isTrue();
  }

  @Test
  void loopsOfLinksAndPipesInTheFolderAreNotFollowed() throws Exception {
    deliver("a.json", event(1, "\"level\":\"free\""));
    Files.createSymbolicLink(shop.logs().resolve("loop"), shop.logs());
    Files.createSymbolicLink(shop.logs().resolve("self.json"), shop.logs().resolve("self.json"));
    Process pipe =
        new ProcessBuilder("mkfifo", shop.logs().resolve("pipe.json").toString()).start();
    assertThat(pipe.waitFor()).isZero();
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);
    if (failure != null) { // a link to itself may be an error, if it is told
      assertThat(failure).hasMessageContaining("self.json");
      Files.delete(shop.logs().resolve("self.json"));
      shop.load();
    }
    assertThat(shop.rows(OracleTable.SONGPLAYS)).hasSize(1);
  }

  @Test
  void gzipThatIsCutAnywhereFailsNamingTheFile() throws IOException {
    deliver("a.json", event(1, "\"level\":\"free\""));
    byte[] whole = zip(event(2, "\"level\":\"free\"").getBytes(UTF_8));
    for (int end = 1; end < whole.length; end += 23) {
      Shop.write(shop.logs().resolve("cut.json.gz"), Arrays.copyOf(whole, end));
      assertThat(catchThrowableOfType(SparkifyException.class, shop::load))
          .hasMessageContaining("cut.json.gz");
    }
    assertThat(shop.ground().hasTables()).isFalse();
  }

  private void assertRejects(String... expected) {
    assertThat(shop.rejects().stream().map(HostileInputTest::show))
        .containsExactlyInAnyOrder(expected);
  }

  private static String show(RejectRecord reject) {
    return Path.of(reject.path()).getFileName() + " " + reject.reason() + " " + reject.key();
  }

  private void deliver(String name, String line) {
    Shop.write(shop.logs().resolve(name), line.getBytes(UTF_8));
  }

  private static String event(int item, String more) {
    return ("{\"page\":\"NextSong\",\"ts\":9,\"sessionId\":7,\"itemInSession\":%d,"
            + "\"userId\":\"9\",%s}")
        .formatted(item, more);
  }

  private static String keys(int count, String name) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + name.replace("%d", "" + i) + "\":0")
        .collect(Collectors.joining(","));
  }

  private static byte[] zip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  /** Gzip may have members one after another: a gigabyte need not be packed to be unpacked. */
  private static byte[] members(int times, byte[] member) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      all.write(member);
    }
    return all.toByteArray();
  }
}
