package com.sparkify.warehouse.api;

import com.sparkify.warehouse.check.Checker;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Pipeline;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.flow.Tables.Change;
import com.sparkify.warehouse.overview.OverviewReader;
import com.sparkify.warehouse.query.NamedQueries;
import com.sparkify.warehouse.query.ReadingSql;
import com.sparkify.warehouse.report.page.HtmlPage;
import com.sparkify.warehouse.report.page.PageSource;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.StarPicture;
import com.sparkify.warehouse.simulate.Simulated;
import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.Sources;
import java.time.Instant;
import java.util.List;

/**
 * A warehouse, and what can be done with it. Nothing stays open between two calls, and calls may
 * come from any thread. Settings that no argument gives are found as the commands find them: in the
 * environment, in {@code dwh.cfg} of the working folder, or by default. Every method throws {@link
 * SparkifyException} where its command ends with an error.
 */
public final class Sparkify {
  private final Access access;

  private Sparkify(Access access) {
    this.access = access;
  }

  /**
   * The warehouse that {@code --target} would name: a DuckDB file, {@code jdbc:duckdb:…}, {@code
   * jdbc:postgresql://…}, {@code jdbc:redshift://…}, or {@code cluster} for the one in AWS that the
   * settings describe. It need not exist yet.
   */
  public static Sparkify at(String target) {
    return new Sparkify(Access.to(target));
  }

  /** Writes a synthetic Sparkify, with the answers that a correct load must give. */
  public static Simulated simulate(SimulationRequest request) {
    return new Simulation(request).run(progress -> {});
  }

  /** Looks at the first {@code records} events of a folder, a file or {@code s3://…}. */
  public static Previewed previewEvents(String location, int records) {
    return Previewed.of(RecordSet.EVENTS, location, records);
  }

  /** Looks at the first {@code records} songs of a folder, a file or {@code s3://…}. */
  public static Previewed previewSongs(String location, int records) {
    return Previewed.of(RecordSet.SONGS, location, records);
  }

  /** What is odd about the settings but no mistake. */
  public List<String> warnings() {
    return access.settings().warnings();
  }

  /**
   * Makes the tables if they are not there, or brings older ones up to date; whether it made them.
   */
  public boolean createTables() {
    try (Warehouse warehouse = access.openForWriting()) {
      Change change = new Tables(warehouse).bringUpToDate(access.engine().name());
      warehouse.commit();
      return change == Change.CREATED;
    }
  }

  /**
   * Drops star and ledger with everything they hold, without asking; returns whether any were
   * there.
   */
  public boolean dropTables() {
    if (!access.hasTables()) {
      return false;
    }
    try (Warehouse warehouse = access.openForWriting()) {
      new Tables(warehouse).drop(access.engine().name());
      warehouse.commit();
      return true;
    }
  }

  /**
   * Loads the files of both locations that are new, and publishes all of them or nothing. Makes the
   * tables if they are missing.
   *
   * @param logs the event logs: a folder, a file or {@code s3://…}
   * @param songs the song records, likewise
   */
  public Loaded load(String logs, String songs) {
    Settings settings = access.settingsWith(logs, songs);
    try (Source events = Sources.at(settings.source().logs().orElseThrow(), settings.aws());
        Source records = Sources.at(settings.source().songs().orElseThrow(), settings.aws())) {
      EtlRequest request =
          new EtlRequest(
              access.engine(),
              events,
              records,
              settings.maxRejects(),
              Access.LOCK_TIMEOUT,
              Mode.NEW,
              Build.ofThisProgram().version());
      return new Loaded(new Pipeline(request, new Unwatched()).run());
    }
  }

  /** Takes all data-quality checks over everything that is there. */
  public Checked check() {
    return access.read(warehouse -> new Checked(new Checker(warehouse).check(Instant.now())));
  }

  /** The rows of one statement that reads; all of them are held in memory. */
  public Rows query(String sql) {
    ReadingSql.require(sql);
    return access.read(warehouse -> Rows.of(warehouse.sql(), sql));
  }

  /** The rows that answer one of the {@link #questions()}. */
  public Rows ask(String name) {
    return query(new NamedQueries(access.engine().dialect()).named(name).sql());
  }

  /** The questions that have a name, with what each answers. */
  public Rows questions() {
    return new Rows(
        List.of("name", "answers"),
        new NamedQueries(access.engine().dialect())
            .all().stream().map(q -> List.<Object>of(q.name(), q.question())).toList());
  }

  /** What the warehouse holds, as one HTML page that needs no network. */
  public String report() {
    return HtmlPage.of(
        access.read(warehouse -> new OverviewReader(warehouse).read(Instant.now())),
        new PageSource(
            access.settings().target().shown(),
            Build.ofThisProgram().version(),
            Tables.ofStarAndLedger(),
            StarPicture.of(Star.tables())));
  }
}
