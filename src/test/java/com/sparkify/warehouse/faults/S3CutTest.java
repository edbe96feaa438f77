package com.sparkify.warehouse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.contract.DuckDbGround;
import com.sparkify.warehouse.contract.Shop;
import com.sparkify.warehouse.contract.ShopInS3;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.oracle.Oracle;
import com.sparkify.warehouse.oracle.OracleStar;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Fault;
import com.sparkify.warehouse.standin.s3.S3Request;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever S3 does to a run, it leaves the old star or all of the new one. */
final class S3CutTest {
  private static final long SEED = Long.getLong("sparkify.seed", System.nanoTime());
  private static final String KEY = "log_data/second/a.json";
  private static final String MORE =
      "\n{\"page\":\"NextSong\",\"ts\":9,\"sessionId\":77,\"itemInSession\":1,\"userId\":\"9\"}\n";
  private static final Predicate<S3Request> ANY = request -> true;

  @TempDir private Path folder;
  private final S3Server s3 = S3Server.start();
  private final S3Bucket bucket = s3.store().createBucket("music");
  private Shop shop;
  private ShopInS3 uploaded;
  private Map<OracleTable, List<List<Object>>> before;

  @BeforeEach
  void loadTheFirstDelivery() {
    shop = Shop.of(new DuckDbGround(folder.resolve("star.duckdb")), folder);
    uploaded = new ShopInS3(shop, bucket, s3.settings());
    World world = new World(SEED);
    world.deliver(shop, "first");
    uploaded.upload().load();
    before = shop.tables();
    world.deliver(shop, "second");
    uploaded.upload();
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  /** Requests are numbered in the order of their arrival: two listings, then eight objects. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 4", "1, 7", "9, 1", "9, 4", "9, 9"})
  void anAnswerThatFailsOnceOrForEver(int times, int request) {
    for (S3Fault fault : List.of(S3Fault.internalError(), new S3Fault.Truncate(40))) {
      AtomicInteger seen = new AtomicInteger();
      s3.faults().times(times, any -> seen.incrementAndGet() >= request, fault);
      assertThat(starAfter(isPublished())).as("seed " + SEED).isEqualTo(shop.tables());
      s3.faults().clear();
    }
    assertThatTheSameAgainCompletesIt();
  }

  @Test
  void aServerThatIsSlowOrBusy() {
    s3.faults().times(3, ANY, S3Fault.slowDown());
    s3.faults().times(4, ANY, new S3Fault.Delay(Duration.ofMillis(200)));
    assertThat(isPublished()).isTrue();
    assertThatTheSameAgainCompletesIt();
  }

  @Test
  void anObjectThatHasAnotherETagWhenItIsRead() throws IOException {
    Path file = folder.resolve(KEY);
    meanwhile(
        () -> {
          Files.writeString(file, MORE, StandardOpenOption.APPEND);
          bucket.put(KEY, Files.readAllBytes(file));
        });
    assertThat(isPublished()).isFalse();
    assertThat(shop.tables()).isEqualTo(before);
    assertThatTheSameAgainCompletesIt();
  }

  @Test
  void anObjectThatIsDeletedBetweenPlanAndRead() {
    meanwhile(
        () -> {
          Files.delete(folder.resolve(KEY));
          bucket.delete(KEY);
        });
    assertThat(isPublished()).isFalse();
    assertThat(shop.tables()).isEqualTo(before);
    assertThatTheSameAgainCompletesIt();
  }

  private interface Change {
    void make() throws IOException;
  }

  private void meanwhile(Change change) {
    s3.faults()
        .once(
            request -> request.isGetOf("music", KEY),
            new S3Fault.Meanwhile(
                () -> {
                  try {
                    change.make();
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                }));
  }

  private void assertThatTheSameAgainCompletesIt() {
    s3.faults().clear();
    uploaded.load();
    shop.assertAsTheOracleSays();
  }

  private Map<OracleTable, List<List<Object>>> starAfter(boolean published) {
    if (!published && shop.runs().stream().filter(r -> r.message() == null).count() == 1) {
      return before;
    }
    OracleStar star = Oracle.of(shop.logs(), shop.songs());
    Map<OracleTable, List<List<Object>>> after = new EnumMap<>(OracleTable.class);
    for (OracleTable table : OracleTable.values()) {
      after.put(table, star.rows(table));
    }
    return after;
  }

  private boolean isPublished() {
    try {
      uploaded.load();
      return true;
    } catch (SparkifyException e) {
      assertThat(e).hasMessageNotContainingAny("Exception", "software.amazon");
      return false;
    }
  }
}
