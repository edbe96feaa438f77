import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Runs a script of Spark SQL on this machine; its tables are folders of Parquet files. */
final class SparkScript {
  private static final String EVENTS =
      "artist STRING, auth STRING, firstName STRING, gender STRING, itemInSession INT,"
          + " lastName STRING, length DOUBLE, level STRING, location STRING, method STRING,"
          + " page STRING, registration STRING, sessionId BIGINT, song STRING, status STRING,"
          + " ts BIGINT, userAgent STRING, userId STRING";

  private static final String SONGS =
      "song_id STRING, title STRING, artist_id STRING, artist_name STRING,"
          + " artist_location STRING, artist_latitude DOUBLE, artist_longitude DOUBLE, year INT,"
          + " duration DOUBLE, num_songs INT";

  private SparkScript() {}

  /** Arguments: the script, the folders of logs and songs, the folder for the tables. */
  public static void main(String[] args) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors())
            .config("spark.sql.warehouse.dir", Path.of(args[3]).toUri().toString())
            .getOrCreate()) {
      read(spark, EVENTS, args[1], "events");
      read(spark, SONGS, args[2], "delivered_songs");
      for (String sql : Files.readString(Path.of(args[0])).split(";\\s*\n")) {
        if (!sql.isBlank()) {
          spark.sql(sql);
        }
      }
    }
  }

  private static void read(SparkSession spark, String schema, String folder, String view) {
    spark
        .read()
        .schema(schema)
        .option("recursiveFileLookup", true)
        .option("mode", "FAILFAST")
        .json(folder)
        .createOrReplaceTempView(view);
  }
}
