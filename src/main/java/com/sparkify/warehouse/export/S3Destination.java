package com.sparkify.warehouse.export;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Unload;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.source.s3.S3Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A prefix in S3: a folder per table, as Athena, Glue and Spark read them. Each export has names of
 * its own, so that an earlier one stays whole until this one is. What one that was killed has left
 * counts for nobody, and goes with the next one that may overwrite.
 */
public final class S3Destination implements Destination {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  /** Whoever else has put something there wants to keep it. */
  private static final Predicate<String> OF_EXPORTS =
      Pattern.compile("[a-z]+/[0-9]{8}-[0-9]{6}-[0-9a-f]{8}-[^/]*").asMatchPredicate();

  private final String id =
      TIME.format(Instant.now().atOffset(ZoneOffset.UTC))
          + "-"
          + UUID.randomUUID().toString().substring(0, 8);
  private final S3Folder folder;
  private final boolean overwrite;
  private boolean begun;
  private boolean published;

  /** {@code location} is {@code s3://bucket}, with or without a path. */
  public S3Destination(String location, AwsSettings aws, boolean overwrite) {
    this.folder = S3Folder.at(location, aws);
    this.overwrite = overwrite;
  }

  @Override
  public void requireFree() {
    if (folder.holdsAny("")) {
      Destination.requireReplaceable(
          "There is something at " + folder.url("") + " already",
          overwrite,
          folder.holdsAny(Exported.FILE_NAME) || !objects(OF_EXPORTS).isEmpty());
    }
  }

  @Override
  public boolean takesFrom(Warehouse warehouse) {
    return Stream.of(Unload.Place.values())
        .anyMatch(place -> warehouse.unloader(place).isPresent());
  }

  @Override
  public ExportedTable write(Warehouse warehouse, Table table, FileFormat format, Path drafts) {
    begun = true;
    String beginning = table.name() + "/" + id + "-";
    long rows =
        warehouse
            .unloader(Unload.Place.S3)
            .map(it -> it.write(new Unload(table, format, folder.url(beginning), true)))
            .orElseGet(
                () -> {
                  String draft = drafts.resolve(table.name()).toString();
                  return upload(warehouse, new Unload(table, format, draft, true), beginning);
                });
    Map<String, Long> written = new TreeMap<>(folder.list(beginning));
    long bytes = written.values().stream().mapToLong(Long::longValue).sum();
    return new ExportedTable(table.name(), rows, bytes, List.copyOf(written.keySet()));
  }

  private long upload(Warehouse warehouse, Unload drafted, String beginning) {
    long rows = warehouse.unloader(Unload.Place.FOLDER).orElseThrow().write(drafted);
    for (Path file : files(Path.of(drafted.to()))) {
      folder.put(beginning + file.getFileName(), file);
    }
    return rows;
  }

  private static List<Path> files(Path draft) {
    try (Stream<Path> files = Files.list(draft)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The temporary files in " + draft + " cannot be read: " + Reason.of(e) + ".",
          "Run the same command again.",
          e);
    }
  }

  /** The summary says which objects count; the others go after it is there. */
  @Override
  public void publish(Exported exported, String summary, Path drafts) {
    folder.put(Exported.FILE_NAME, (summary + "\n").getBytes(StandardCharsets.UTF_8));
    published = true;
    folder.remove(objects(name -> OF_EXPORTS.test(name) && !isOurs(name)));
  }

  private boolean isOurs(String name) {
    return name.contains("/" + id + "-");
  }

  private List<String> objects(Predicate<String> which) {
    return Star.tables().stream()
        .flatMap(table -> folder.list(table.name() + "/").keySet().stream())
        .filter(which)
        .toList();
  }

  @Override
  public void close() {
    try (folder) {
      if (begun && !published) {
        folder.remove(objects(this::isOurs));
      }
    }
  }
}
