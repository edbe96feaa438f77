package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.sql.UnloadCommand;
import com.sparkify.warehouse.standin.wire.Backend;
import com.sparkify.warehouse.standin.wire.Plan;
import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;
import java.util.List;

/** Runs an UNLOAD in the client's transaction: a file for each of two slices that have rows. */
public final class UnloadRunner implements Plan.Emulation {
  private static final int SLICES = 2;

  private final UnloadCommand command;
  private final String query;
  private final CopyEnvironment cluster;

  /** {@code query} is the command's, as PostgreSQL takes it. */
  public UnloadRunner(UnloadCommand command, String query, CopyEnvironment cluster) {
    this.command = command;
    this.query = query;
    this.cluster = cluster;
  }

  @Override
  public Plan.Outcome run(Backend backend) throws SqlErrorException, IOException {
    String role = command.argument("iam_role").orElseThrow();
    if (!cluster.mayAssume(role)) {
      throw S3Failure.unknownRole(role);
    }
    S3Reader s3 = new S3Reader(cluster.s3(), command.argument("region").orElse(cluster.region()));
    if (!command.has("allowoverwrite") && s3.isTaken(command.to())) {
      throw new SqlErrorException(
          SqlError.error("XX000", "Specified unload destination on S3 is not empty."));
    }
    List<List<String>> rows = backend.query(query);
    UnloadedFile file = new UnloadedFile(columns(backend), command);
    int slices = Math.min(SLICES, rows.size());
    for (int slice = 0; slice < slices; slice++) {
      List<List<String>> part =
          rows.subList(rows.size() * slice / slices, rows.size() * (slice + 1) / slices);
      s3.put("%s%04d_part_00%s".formatted(command.to(), slice, file.ending()), file.of(part));
    }
    backend.query(
        "SELECT set_config('redshift.last_unload_count', '%d', false)".formatted(rows.size()));
    String notice = "UNLOAD completed, %d record(s) unloaded successfully.".formatted(rows.size());
    return new Plan.Outcome("UNLOAD", List.of(notice));
  }

  /** Names and types, which a query of the proxy's own does not tell. */
  private List<List<String>> columns(Backend backend) throws SqlErrorException, IOException {
    backend.query("CREATE TEMP VIEW unloaded_query AS " + query);
    try {
      return backend.query(
          "SELECT column_name, data_type FROM information_schema.columns"
              + " WHERE table_name = 'unloaded_query' ORDER BY ordinal_position");
    } finally {
      backend.query("DROP VIEW unloaded_query");
    }
  }
}
