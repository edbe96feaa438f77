package com.sparkify.warehouse.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.check.Checker;
import com.sparkify.warehouse.config.MaxRejects;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.EtlRequest;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Pipeline;
import com.sparkify.warehouse.ledger.LedgerReader;
import com.sparkify.warehouse.ledger.RejectFilter;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.oracle.Oracle;
import com.sparkify.warehouse.oracle.OracleFunnel;
import com.sparkify.warehouse.oracle.OracleStar;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.oracle.Rows;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;
import com.sparkify.warehouse.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A place to deliver files to, and the warehouse that they are loaded into. */
public record Shop(Ground ground, Path logs, Path songs) {
  private static final Path REAL_DATA = Path.of("../shared/data/sparkify");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public static Shop of(Ground ground, Path folder) {
    try {
      return new Shop(
          ground,
          Files.createDirectories(folder.resolve("log_data")).toRealPath(),
          Files.createDirectories(folder.resolve("song_data")).toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is simulated, in the place of deliveries of a test's own. */
  static Shop simulated(Ground ground, SimulationRequest request) {
    new Simulation(request).run(progress -> {});
    return at(ground, request.out());
  }

  /** A month as people lived it; where it is not there, the test is skipped. */
  static Shop ofRealData(Ground ground) {
    assumeTrue(Files.isDirectory(REAL_DATA));
    return at(ground, REAL_DATA);
  }

  private static Shop at(Ground ground, Path data) {
    return new Shop(ground, data.resolve("log_data"), data.resolve("song_data"));
  }

  /** Writes lines of JSON, with single quotes in place of double ones, to a file of events. */
  public Path events(String name, String... lines) {
    return write(logs.resolve(name), lines);
  }

  /** As {@link #events}, for songs. */
  public Path songs(String name, String... lines) {
    return write(songs.resolve(name), lines);
  }

  private static Path write(Path file, String... lines) {
    return write(file, (String.join("\n", lines) + "\n").replace('\'', '"').getBytes(UTF_8));
  }

  public static Path write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public RunReport load() {
    return load(Mode.NEW, 1_000);
  }

  public RunReport load(Mode mode) {
    return load(mode, 1_000);
  }

  public RunReport load(Mode mode, long maxRejects) {
    return pipeline(mode, maxRejects).run();
  }

  public Pipeline pipeline(Mode mode, long maxRejects) {
    return new Pipeline(
        new EtlRequest(
            ground.engine(),
            Sources.at(logs.toString()),
            Sources.at(songs.toString()),
            MaxRejects.count(maxRejects),
            PATIENCE,
            mode,
            "test"),
        new Quiet());
  }

  public Warehouse openForReading() {
    return ground.engine().openForReading(Patience.silent(PATIENCE));
  }

  public Warehouse openForWriting() {
    return ground.engine().openForWriting(Patience.silent(PATIENCE));
  }

  public List<RunRecord> runs() {
    return ledger(LedgerReader::runs);
  }

  public List<RejectRecord> rejects() {
    return rejects(RejectFilter.ALL);
  }

  public List<RejectRecord> rejects(RejectFilter wanted) {
    List<RejectRecord> rejects = new ArrayList<>();
    ledger(
        ledger -> {
          ledger.rejects(wanted, new RejectRows(rejects));
          return null;
        });
    return rejects;
  }

  private record RejectRows(List<RejectRecord> rejects) implements Sql.RowVisitor {
    @Override
    public void columns(List<String> names) {
      assertThat(names).containsExactly("run", "set", "file", "line", "reason", "key", "raw");
    }

    @Override
    public boolean row(List<Object> values) {
      return rejects.add(RejectRecord.of(values));
    }
  }

  private <T> T ledger(Function<LedgerReader, T> question) {
    try (Warehouse warehouse = openForReading()) {
      return question.apply(new LedgerReader(warehouse.sql()));
    }
  }

  public List<List<Object>> rows(OracleTable table) {
    return tables().get(table);
  }

  /** The star as it is published. */
  public Map<OracleTable, List<List<Object>>> tables() {
    try (Connection connection = ground.connect()) {
      Map<OracleTable, List<List<Object>>> tables = new EnumMap<>(OracleTable.class);
      for (OracleTable table : OracleTable.values()) {
        tables.put(table, Rows.of(connection, table));
      }
      return tables;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All checks of what is published. */
  public CheckReport check() {
    try (Warehouse warehouse = openForReading()) {
      return new Checker(warehouse).check(Instant.now());
    }
  }

  /** Compares the star with what the files that are there must lead to; returns that. */
  public OracleStar assertAsTheOracleSays() {
    OracleStar star = Oracle.of(logs, songs);
    tables()
        .forEach((table, rows) -> assertThat(rows).as(table.name()).isEqualTo(star.rows(table)));
    return star;
  }

  /** What a run counts that reads all files into a star that was empty. */
  static Plays playsOf(OracleFunnel funnel) {
    return new Plays(
        funnel.plays(),
        funnel.inserted(),
        0,
        funnel.known(),
        funnel.conflicting(),
        funnel.matched());
  }
}
