package com.sparkify.warehouse.docs;

import com.sparkify.warehouse.cli.Sparkify;
import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.cluster.AwsAccount;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import com.sparkify.warehouse.standin.s3.S3Bucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody who does what a page says, in a folder of their own. An account in AWS is theirs as soon
 * as a command or their settings mention it, and a server of PostgreSQL is at hand.
 *
 * @param data what is in the buckets: {@code log_data} and {@code song_data}
 */
record Reader(Path folder, Path data, AwsAccount account, PostgresDatabase server)
    implements AutoCloseable {
  /** The buckets of the examples. */
  private static final List<String> BUCKETS = List.of("music", "my-bucket", "udacity-dend");

  private static final Pattern IN_AWS = Pattern.compile("s3://|cluster|redshift|\\[DWH\\]");
  private static final Path JSON_PATHS =
      Path.of("src/test/resources/com/sparkify/warehouse/docs/log_json_path.json");

  private static final String SETTINGS = "dwh.cfg";

  static Reader in(Path folder, Path data) {
    Reader reader =
        new Reader(folder, data, new AwsAccount(), PostgresServer.shared().createDatabase());
    BUCKETS.forEach(reader::fill);
    return reader;
  }

  private void fill(String name) {
    S3Bucket bucket = account.store().createBucket(name);
    bucket.putFolder("log_data/", data.resolve("log_data"));
    bucket.putFolder("song_data/", data.resolve("song_data"));
    bucket.putFile("log_json_path.json", JSON_PATHS);
  }

  /** Puts the settings of a page where the program finds them. */
  void write(String settings) throws IOException {
    Path file = folder.resolve(SETTINGS);
    Files.writeString(file, here(settings));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  Outcome run(String command) throws Exception {
    account.allow(List.of(command.split("\\s+")));
    return Sparkify.in(folder)
        .with(usesAccount(command) ? account.environment(folder) : Map.of())
        .paste(here(command));
  }

  private boolean usesAccount(String command) throws IOException {
    Path file = folder.resolve(SETTINGS);
    String settings = Files.exists(file) ? Files.readString(file) : "";
    return IN_AWS.matcher(command + settings).find();
  }

  /** What a page cannot know of where it is read. */
  private String here(String text) {
    return text.replace("jdbc:postgresql://localhost:5432/music", server.url())
        .replace("jdbc:redshift://HOST:5439/dev", account.redshiftUrl())
        .replace("--public-from my-ip", "--public-from 203.0.113.7")
        .replace("/srv/warehouse", folder.toString())
        .replaceFirst("^\\./sparkify", "sparkify");
  }

  @Override
  public void close() {
    server.close();
    account.close();
  }
}
