package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.sql.CopyCommand;
import com.sparkify.warehouse.standin.wire.Backend;
import com.sparkify.warehouse.standin.wire.CopyIn;
import com.sparkify.warehouse.standin.wire.Plan;
import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a COPY on the client's own server connection, and so in its transaction. */
public final class CopyRunner implements Plan.Emulation {
  private final CopyCommand command;
  private final CopyEnvironment cluster;
  private final LastCopy last;
  private final S3Reader s3;

  public CopyRunner(CopyCommand command, CopyEnvironment cluster, LastCopy last) {
    this.command = command;
    this.cluster = cluster;
    this.last = last;
    this.s3 = new S3Reader(cluster.s3(), command.argument("region").orElse(cluster.region()));
  }

  @Override
  public Plan.Outcome run(Backend backend) throws SqlErrorException, IOException {
    LocalDateTime start = now();
    LoadSession session = LoadSession.of(backend);
    TargetTable table = TargetTable.of(command, backend);
    if (!cluster.mayAssume(command.role())) {
      throw S3Failure.unknownRole(command.role());
    }
    ColumnMapping mapping = mapping(table);
    List<InputFile> files =
        command.has("manifest")
            ? new JsonFiles(s3).manifest(command.from())
            : s3.list(command.from());
    FileLoader loader =
        new FileLoader(table, mapping, new FieldConverter(command), command.errorLimit());
    List<FileLoad> loads = load(files, loader, table, backend);
    CopyResult result =
        new CopyResult(
            cluster.queries().incrementAndGet(),
            session,
            table,
            command.from(),
            !loader.failed(),
            loads,
            loader.errors(),
            start,
            now());
    return finish(result, backend);
  }

  private ColumnMapping mapping(TargetTable table) throws SqlErrorException, IOException {
    boolean ignoreCase = command.json().equals("auto ignorecase");
    if (ignoreCase || command.json().equals("auto")) {
      return ColumnMapping.byName(table.columns(), ignoreCase);
    }
    Optional<List<JsonPath>> paths = new JsonFiles(s3).jsonPaths(command.json());
    if (paths.isEmpty()) {
      return ColumnMapping.byName(table.columns(), false);
    } else if (paths.get().size() != table.columns().size()) {
      throw new SqlErrorException(
          SqlError.error(
              "XX000",
              "Number of jsonpaths and the number of columns should match. JSONPath size: %d,"
                      .formatted(paths.get().size())
                  + " Number of columns in table or column list: %d"
                      .formatted(table.columns().size())));
    }
    return ColumnMapping.byPaths(paths.get());
  }

  private List<FileLoad> load(
      List<InputFile> files, FileLoader loader, TargetTable table, Backend backend)
      throws SqlErrorException, IOException {
    List<FileLoad> loads = new ArrayList<>();
    String names =
        String.join(", ", table.columns().stream().map(c -> '"' + c.name() + '"').toList());
    CopyIn copy = backend.copyIn("COPY " + command.table() + " (" + names + ") FROM STDIN");
    try {
      for (InputFile file : files) {
        loads.add(loader.load(file, command.has("gzip"), copy));
        if (loader.failed()) {
          copy.cancel();
          return loads;
        }
      }
    } catch (SqlErrorException e) {
      copy.cancel();
      throw e;
    }
    copy.finish();
    return loads;
  }

  private Plan.Outcome finish(CopyResult result, Backend backend)
      throws SqlErrorException, IOException {
    List<String> inserts = LoadLog.inserts(result);
    cluster.log().run(inserts);
    last.set(result.rows(), result.queryId());
    String load = "Load into table '" + result.table().name() + "'";
    String check = "Check '" + cluster.errorView() + "' system table for details.";
    if (!result.completed()) {
      throw new SqlErrorException(SqlError.error("XX000", load + " failed.  " + check));
    }
    if (backend.inTransaction()) {
      for (String insert : inserts) { // the client's snapshot may be too old for those outside
        backend.query(insert);
      }
    }
    last.publish(backend);
    return new Plan.Outcome("COPY", notices(result, load, check));
  }

  private static List<String> notices(CopyResult result, String load, String check) {
    List<String> notices = new ArrayList<>();
    notices.add(load + " completed, " + result.rows() + " record(s) loaded successfully.");
    if (!result.errors().isEmpty()) {
      notices.add(
          "%s completed, %d record(s) could not be loaded.  %s"
              .formatted(load, result.errors().size(), check));
    }
    return notices;
  }

  private static LocalDateTime now() {
    return LocalDateTime.now(ZoneOffset.UTC);
  }
}
