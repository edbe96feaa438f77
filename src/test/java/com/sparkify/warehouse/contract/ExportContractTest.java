package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.export.Destination;
import com.sparkify.warehouse.export.Export;
import com.sparkify.warehouse.export.Exported;
import com.sparkify.warehouse.export.ExportedTable;
import com.sparkify.warehouse.export.FolderDestination;
import com.sparkify.warehouse.export.S3Destination;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.oracle.Rows;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import com.sparkify.warehouse.standin.s3.S3Object;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An export, read again by a program that knows nothing of it, has the rows of the tables. */
abstract class ExportContractTest extends ShopContractTest {
  private static final String BUCKET = "lake";

  private S3Server server;
  private S3Bucket bucket;

  /** That of the engine, if it has one to write to. */
  S3Server s3() {
    return server;
  }

  @AfterEach
  void stopS3() {
    server.close();
  }

  @BeforeEach
  void load() {
    server = S3Server.start();
    bucket = s3().store().createBucket(BUCKET);
    shop.events(
        "a.json",
        play(1, "'Say \\'Hi\\', \\n—'", "7.25"),
        play(2, "'Tune'", "null"),
        play(3, "null", "1e3"));
    shop.songs("a.json", song("S1"), song("S2"), song("S3"));
    shop.load();
  }

  @ParameterizedTest
  @EnumSource
  void aFolderHasTheRowsOfEveryTable(FileFormat format) throws Exception {
    Path out = folder.resolve("out");
    Exported exported = toFolder(out, format, false);

    assertSameRows(out, format, "%s." + format.extension());
    assertThat(exported.tables())
        .extracting(ExportedTable::rows)
        .containsExactly(1L, 3L, 3L, 3L, 3L);
    assertThat(names(out))
        .containsExactlyInAnyOrder(
            "users." + format,
            "artists." + format,
            "songs." + format,
            "time." + format,
            "songplays." + format,
            "export.json");
  }

  @ParameterizedTest
  @EnumSource
  void aPrefixInS3HasTheRowsOfEveryTable(FileFormat format) throws Exception {
    Exported exported = toS3(format, false);

    assertSameRows(download(), format, "%s/*." + format.extension());
    List<String> files = exported.tables().stream().flatMap(t -> t.files().stream()).toList();
    assertThat(bucket.keys())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(files.stream(), Stream.of("export.json")).map(n -> "star/" + n).toList());
  }

  @Test
  void whatIsThereIsReplacedOnlyWhenToldTo() throws Exception {
    Path out = folder.resolve("out");
    toFolder(out, FileFormat.CSV, false);
    toS3(FileFormat.CSV, false);
    bucket.put("star/users/of-somebody-else.csv", "mine");
    shop.events("b.json", play(4, "'U'", "2"));
    shop.load();
    for (Destination taken : List.of(new FolderDestination(out, false), inS3(false))) {
      assertThatThrownBy(taken::requireFree)
          .hasMessageMatching("(?s).*(is not empty|something at).*")
          .extracting(e -> ((SparkifyException) e).exitCode())
          .isEqualTo(ExitCode.USAGE);
      taken.close();
    }

    toFolder(out, FileFormat.PARQUET, true);
    toS3(FileFormat.PARQUET, true);
    assertSameRows(out, FileFormat.PARQUET, "%s.parquet");
    assertSameRows(download(), FileFormat.PARQUET, "%s/*.parquet");
    assertThat(names(out)).hasSize(6).noneMatch(name -> name.endsWith(".csv"));
    assertThat(bucket.keys())
        .filteredOn(name -> name.endsWith(".csv"))
        .containsExactly("star/users/of-somebody-else.csv");
  }

  @Test
  void whatAnExportThatWasKilledHasLeftGoesWithTheNextThatMayOverwrite() throws Exception {
    bucket.put("star/users/20181101-120000-0123abcd-000.csv", "half");
    assertThatThrownBy(() -> toS3(FileFormat.CSV, false)).hasMessageContaining("something at");
    toS3(FileFormat.CSV, true);
    assertSameRows(download(), FileFormat.CSV, "%s/*.csv");
    assertThat(bucket.keys()).noneMatch(name -> name.contains("0123abcd"));
  }

  @Test
  void anExportThatFailsHalfWayLeavesWhatWasThere() throws Exception {
    Path out = folder.resolve("out");
    toFolder(out, FileFormat.CSV, false);
    toS3(FileFormat.CSV, false);
    List<String> before = bucket.keys();
    byte[] users = Files.readAllBytes(out.resolve("users.csv"));
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE songplays RENAME TO elsewhere");
    }

    assertThatThrownBy(() -> toFolder(out, FileFormat.CSV, true))
        .isInstanceOf(SparkifyException.class);
    assertThatThrownBy(() -> toS3(FileFormat.CSV, true)).isInstanceOf(SparkifyException.class);
    assertThat(names(out)).hasSize(6);
    assertThat(out.resolve("users.csv")).hasBinaryContent(users);
    assertThat(bucket.keys()).isEqualTo(before);
  }

  private Exported toFolder(Path out, FileFormat format, boolean overwrite) throws IOException {
    Files.createDirectories(out);
    return export(
        format, new FolderDestination(out, overwrite), Files.createDirectory(out.resolve(".x")));
  }

  private Exported toS3(FileFormat format, boolean overwrite) throws IOException {
    return export(format, inS3(overwrite), Files.createTempDirectory(folder, "scratch"));
  }

  private Destination inS3(boolean overwrite) {
    return new S3Destination("s3://" + BUCKET + "/star", s3().settings(), overwrite);
  }

  private Exported export(FileFormat format, Destination destination, Path scratch)
      throws IOException {
    try (destination;
        Warehouse warehouse = shop.openForReading()) {
      destination.requireFree();
      return new Export("here", "test", format, scratch, Object::toString)
          .run(warehouse, destination);
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path scratch) throws IOException {
    try (Stream<Path> left = Files.walk(scratch)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private Path download() throws IOException {
    Path copy = Files.createTempDirectory(folder, "copy");
    for (S3Object object : bucket.list("star/")) {
      Shop.write(copy.resolve(object.key().substring("star/".length())), object.bytes());
    }
    return copy;
  }

  /** {@code files} is the pattern of the files of a table, in the folder. */
  private void assertSameRows(Path out, FileFormat format, String files) throws SQLException {
    try (Connection reader = DriverManager.getConnection("jdbc:duckdb:");
        Connection warehouse = ground.connect();
        Statement statement = reader.createStatement()) {
      for (OracleTable table : OracleTable.values()) {
        String name = table.name().toLowerCase(Locale.ROOT);
        String types = format == FileFormat.CSV ? ", nullstr = '', allow_quoted_nulls = false" : "";
        statement.execute(
            "CREATE TABLE "
                + name
                + " AS FROM read_"
                + format
                + "('"
                + out
                + "/"
                + files.formatted(name)
                + "'"
                + types
                + ")");
        assertThat(Rows.of(reader, table))
            .as(name)
            .isNotEmpty()
            .isEqualTo(Rows.of(warehouse, table));
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String play(int item, String song, String length) {
    return ("{'page':'NextSong','ts':154110583%d796,'sessionId':3,'itemInSession':%d,'userId':'9',"
            + "'level':'free','song':%s,'artist':'N','length':%s}")
        .formatted(item, item, song, length);
  }

  private static String song(String id) {
    return "{'song_id':'%s','title':'Tune','artist_id':'A%s','artist_name':'N','artist_latitude':0.1}"
        .formatted(id, id);
  }
}
