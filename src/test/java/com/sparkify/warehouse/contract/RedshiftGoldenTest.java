package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.export.Destination;
import com.sparkify.warehouse.export.Export;
import com.sparkify.warehouse.export.S3Destination;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every statement for Redshift that is no resource is kept in a file, to be reviewed like code. The
 * files are written anew with {@code -Dgolden.write=true}.
 */
final class RedshiftGoldenTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String HOME =
      "{'page':'Home','ts':5,'sessionId':9,'itemInSession':9,'userId':'9','level':'free'}";

  @TempDir Path folder;
  private RedshiftGround ground;
  private Shop shop;

  @BeforeEach
  void open() {
    ground = RedshiftGround.open();
    shop = Shop.of(ground, folder);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theDefinitionsOfAllTables() throws IOException {
    Ddl ddl = new Ddl(ground.engine().dialect());
    List<String> statements = new ArrayList<>();
    Stream.concat(Tables.ofStarAndLedger().stream(), Staging.tables().stream())
        .forEach(
            table -> {
              statements.addAll(ddl.create(table));
              statements.add(ddl.drop(table));
            });
    statements.addAll(ddl.grantRead("analyst", "star", Star.tables()));

    new GoldenFile("tables").assertHolds(statements);
  }

  @Test
  void everythingElseThatIsSent() throws Exception {
    loadAndReload();
    loadFromS3();
    exportToS3();
    failAndWait();
    inASchema();
    List<String> sent = GoldenFile.normalized(ground.redshift().statements().texts());

    new GoldenFile("session").assertHolds(GoldenFile.withoutResourcesAndDefinitions(sent));
  }

  private void loadAndReload() {
    shop.events("a.json", play(1, 10), "nonsense", play(1, 20), HOME);
    shop.songs("a.json", song("S1"));
    shop.load();
    shop.songs("b.json", song("S2"));
    shop.load(Mode.RETRY_REJECTS);
    shop.load(Mode.FULL_REFRESH);
    assertThat(shop.runs()).hasSize(3);
    assertThat(shop.rejects()).isNotEmpty();
    Object[] file = {"f", "v", "events", 9L, 1L, 1L, 1L, 0L, 0L, 0L, null, null};
    try (Warehouse warehouse = shop.openForWriting()) {
      warehouse.insert(Ledger.FILES, Collections.nCopies(2_001, file));
      warehouse.rollback();
    }
  }

  private void loadFromS3() throws IOException {
    S3Bucket bucket = ground.s3().store().createBucket("music");
    shop.events("a.json", play(3, 10));
    bucket.put("log_data/b.json.gz", RedshiftDirectTest.gzip(json(play(4, 10))));
    bucket.put("song_data/c.json.gz", RedshiftDirectTest.gzip(json(song("S3"))));
    new ShopInS3(shop, bucket, ground.aws()).upload().load(ground.directEngine(Optional.empty()));
  }

  private void exportToS3() {
    for (FileFormat format : FileFormat.values()) {
      try (Warehouse warehouse = shop.openForReading();
          Destination lake = new S3Destination("s3://music/star", ground.aws(), true)) {
        new Export("here", "test", format, folder, Object::toString).run(warehouse, lake);
      }
    }
  }

  private void failAndWait() throws Exception {
    shop.songs("c.json", song("S4").replace("}", ",'artist_location':'Oslo'}"));
    try (var connection = ground.connect();
        var statement = connection.createStatement()) {
      statement.execute("ALTER TABLE staging_songs ALTER COLUMN artist_location TYPE varchar_1");
    }
    assertThat(catchThrowable(shop::load)).hasMessageContaining("did not take line 1");
    try (Warehouse writer = shop.openForWriting()) {
      assertThat(
              catchThrowable(
                  () -> ground.engine().openForWriting(Patience.silent(Duration.ofMillis(50)))))
          .hasMessageContaining("is being written");
      new Tables(writer).drop("here");
      writer.commit();
    }
  }

  private void inASchema() {
    Engine engine = new RedshiftEngine(ground.target(Optional.empty()), Optional.of("mart"));
    try (Warehouse writer = engine.openForWriting(Patience.silent(PATIENCE))) {
      new Tables(writer).bringUpToDate("here");
      writer.commit();
    }
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String play(int item, long ts) {
    return "{'page':'NextSong','ts':%d,'sessionId':3,'itemInSession':%d,'userId':'9','song':'T'}"
        .formatted(ts, item);
  }

  private static String song(String id) {
    return "{'song_id':'%s','title':'T','artist_id':'A','artist_name':'N'}".formatted(id);
  }
}
