package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.simulate.SimulationRequest;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.wire.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in S3 that Redshift reads from where they lie, and the rules as SQL. */
final class RedshiftDirectTest {
  private static final String LOADED = "COPY \"run_raw_events\"";

  @TempDir Path folder;
  private RedshiftGround ground;
  private S3Bucket bucket;
  private Shop shop;

  @BeforeEach
  void open() {
    ground = RedshiftGround.open();
    bucket = ground.s3().store().createBucket("music");
    shop = Shop.of(ground, folder);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theTablesAreThoseOfOurOwnParser() throws IOException {
    simulate(false);
    compressHalf(shop.logs());
    RunReport report = load();

    shop.assertAsTheOracleSays();
    assertThat(report.rejects()).isEmpty();
    assertThat(report.notes()).allMatch(note -> note.contains("from where they lie"));
    List<String> copies = ground.redshift().statements().startingWith(LOADED);
    assertThat(copies).hasSize(2);
    assertThat(copies.get(0)).doesNotContain("GZIP");
    assertThat(copies.get(1)).contains("\nGZIP\nTRIMBLANKS\nEMPTYASNULL\n");
    assertThat(ground.left()).isEmpty();
    assertThat(load().isNothingNew()).isTrue();
  }

  @Test
  void faultsInSmallObjectsLeadToTheSameTablesToo() {
    simulate(true);
    RunReport report = load(ground.engine());

    shop.assertAsTheOracleSays();
    assertThat(report.events().read().rejected()).isPositive();
    assertThat(shop.rejects())
        .hasSize((int) report.rejects().values().stream().mapToLong(n -> n).sum())
        .allMatch(reject -> reject.line() != null);
    assertThat(report.notes()).allMatch(note -> note.contains("packed"));
  }

  @Test
  void theOlderViewOfLoadErrorsServesWhereTheNewerCannotBeRead() throws SQLException {
    try (Connection admin = ground.redshift().database().connectAsSuperuser();
        Statement statement = admin.createStatement()) {
      statement.execute("REVOKE SELECT ON pg_catalog.sys_load_error_detail FROM public");
    }
    shop.events("a.json", play(1, "'ts':10"), "nonsense");
    shop.songs("a.json", song());
    assertThat(load().plays().inserted()).isEqualTo(1);

    assertThat(shop.rejects())
        .extracting(RejectRecord::path, RejectRecord::line, RejectRecord::reason)
        .containsExactly(tuple("s3://music/log_data/a.json", 2L, "malformed"));
  }

  @Test
  void everyRejectHasItsReasonAndThoseOfCopyTheirLine() {
    shop.events(
        "a.json",
        play(1, "'ts':10"),
        "nonsense",
        play(2, "'ts':'1.5'"),
        play(3, "'ts':10,'level':'" + "x".repeat(513) + "'"),
        play(4, "'ts':253402300800000"),
        play(5, "'level':'free'"),
        play(6, "'ts':10,'length':'1,5'"),
        play(7, "'ts':10,'length':1e999"),
        "{'page':'NextSong','ts':5,'sessionId':3,'itemInSession':8}",
        play(9, "'ts':10,'length':2.5e2"));
    shop.songs("a.json", "{'song_id':'S1'}");
    RunReport report = load();

    assertThat(report.plays().inserted()).isEqualTo(2);
    assertThat(report.events().read().lines()).isEqualTo(10);
    assertThat(report.events().read().rejected()).isEqualTo(8);
    assertThat(shop.rejects())
        .extracting(RejectRecord::path, RejectRecord::line, RejectRecord::reason, RejectRecord::key)
        .containsExactlyInAnyOrder(
            tuple("s3://music/log_data/a.json", 2L, "malformed", null),
            tuple("s3://music/log_data/a.json", 4L, "too-long", "level"),
            tuple("s3://music/log_data", null, "wrong-type", "ts"),
            tuple("s3://music/log_data", null, "out-of-range", "ts"),
            tuple("s3://music/log_data", null, "missing-ts", "ts"),
            tuple("s3://music/log_data", null, "wrong-type", "length"),
            tuple("s3://music/log_data", null, "out-of-range", "length"),
            tuple("s3://music/log_data", null, "no-user", "userId"),
            tuple("s3://music/song_data", null, "missing-title", "title"));
    assertThat(shop.rejects()).anyMatch(r -> r.raw() != null && r.raw().contains("\"ts\":\"1.5\""));
  }

  @Test
  void conflictsAreFoundInTheirFiles() {
    shop.events("a.json", play(1, "'ts':10"), play(2, "'ts':10"));
    shop.events("b.json", play(1, "'ts':20"), play(3, "'ts':90"));
    shop.songs("a.json", song());
    assertThat(load().plays().conflicting()).isEqualTo(1);

    assertThat(shop.rejects())
        .extracting(RejectRecord::path, RejectRecord::line, RejectRecord::reason)
        .containsExactly(tuple("s3://music/log_data/b.json", 1L, "conflict"));
  }

  @Test
  void aFileThatIsReplacedBetweenListingAndCopyIsNoticed() {
    shop.events("a.json", play(1, "'ts':10"));
    shop.songs("a.json", song());
    ground
        .redshift()
        .faults()
        .when(
            statement -> statement.startsWith(LOADED),
            new Fault.Meanwhile(() -> bucket.put("log_data/a.json", play(2, "'ts':10"))));
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, this::load);

    assertThat(failure).hasMessageContaining("log_data/a.json was replaced");
    assertThat(ground.left()).isEmpty();
  }

  @Test
  void aFileThatIsGoneMakesTheCopyFail() {
    shop.events("a.json", play(1, "'ts':10"));
    shop.songs("a.json", song());
    ground
        .redshift()
        .faults()
        .when(
            statement -> statement.startsWith(LOADED),
            new Fault.Meanwhile(() -> bucket.delete("log_data/a.json")));
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, this::load);

    assertThat(failure).hasMessageContaining("went away in S3");
    assertThat(ground.hasTables()).isFalse();
  }

  @Test
  void aFileOfJsonpathsIsUsedInItsOwnOrder() {
    bucket.put(
        "paths.json",
        """
        {"jsonpaths": ["$['artist']", "$['auth']", "$.firstName", "$['gender']",
          "$['itemInSession']", "$['lastName']", "$['length']", "$['level']", "$['location']",
          "$['method']", "$['page']", "$['registration']", "$['sessionId']", "$['song']",
          "$['status']", "$['ts']", "$['userAgent']", "$['userId']"]}
        """);
    shop.events("a.json", play(1, "'ts':10,'artist':'Ann','firstName':'Bo'"));
    shop.songs("a.json", song());
    load(Optional.of("s3://music/paths.json"));

    shop.assertAsTheOracleSays();
    assertThat(ground.redshift().statements().startingWith(LOADED).get(0))
        .startsWith(LOADED + " (\"artist\", \"auth\", \"first_name\", ");
  }

  @Test
  void aFileOfJsonpathsOfAnotherCountIsRefusedBeforeAnythingIsSent() {
    bucket.put("paths.json", "{\"jsonpaths\": [\"$['artist']\"]}");
    shop.events("a.json", play(1, "'ts':10"));
    shop.songs("a.json", song());
    SparkifyException failure =
        catchThrowableOfType(
            SparkifyException.class, () -> load(Optional.of("s3://music/paths.json")));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure).hasMessageContaining("has 1 paths for 18 columns");
    assertThat(ground.redshift().statements().startingWith(LOADED)).isEmpty();
  }

  private RunReport load() {
    return load(Optional.empty());
  }

  private RunReport load(Optional<String> jsonPaths) {
    return load(ground.directEngine(jsonPaths));
  }

  private RunReport load(Engine engine) {
    return new ShopInS3(shop, bucket, ground.aws()).upload().load(engine);
  }

  private void simulate(boolean faults) {
    Path out = folder.resolve("simulated");
    shop = Shop.simulated(ground, new SimulationRequest(2_000, 600, 5, 7, out, faults));
  }

  private static void compressHalf(Path logs) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(logs)) {
      files = walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files.subList(0, files.size() / 2)) {
      Files.write(Path.of(file + ".gz"), gzip(Files.readString(file)));
      Files.delete(file);
    }
  }

  static byte[] gzip(String json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String play(int item, String more) {
    return "{'page':'NextSong','sessionId':3,'itemInSession':%d,'userId':'9',%s}"
        .formatted(item, more);
  }

  private static String song() {
    return "{'song_id':'S1','title':'T','artist_id':'A','artist_name':'N'}";
  }
}
