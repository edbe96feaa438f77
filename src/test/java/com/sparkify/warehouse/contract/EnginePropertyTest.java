package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.check.CheckResult;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.oracle.Delivered;
import com.sparkify.warehouse.oracle.Delivered.Kind;
import com.sparkify.warehouse.oracle.Deliveries;
import com.sparkify.warehouse.oracle.OracleFunnel;
import com.sparkify.warehouse.oracle.OracleReject;
import com.sparkify.warehouse.oracle.OracleStar;
import com.sparkify.warehouse.oracle.TempFolder;
import com.sparkify.warehouse.report.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is delivered, in whatever order and portions, leads to what the rules say. */
abstract class EnginePropertyTest {
  private static final long ALL_REJECTS = Long.MAX_VALUE;

  /** An empty place; {@code folder} may be used for it, and goes after the try. */
  abstract Ground ground(Path folder);

  @Property(tries = 15)
  void anyOrderAndPortionsLeadToTheSameTables(@ForAll("runs") List<List<Delivered>> runs)
      throws IOException {
    try (TempFolder folder = TempFolder.create();
        Ground ground = ground(folder.path())) {
      Shop shop = Shop.of(ground, folder.path());
      long inserted = 0;
      for (List<Delivered> run : runs) {
        Deliveries.write(run, shop.logs(), shop.songs());
        inserted += shop.load(Mode.NEW, ALL_REJECTS).plays().inserted();
      }
      OracleStar star = shop.assertAsTheOracleSays();
      assertThat(inserted).isEqualTo(star.funnel().inserted());
      assertThat(shop.check().checks()).noneMatch(CheckResult::isFailure);
      assertThat(unreadable(rejects(shop)))
          .containsExactlyInAnyOrderElementsOf(unreadable(star.rejects()));
      assertThat(shop.load(Mode.NEW, ALL_REJECTS).isNothingNew()).isTrue();
      assertOneRun(shop.load(Mode.FULL_REFRESH, ALL_REJECTS), shop);
    }
  }

  @Property(tries = 15)
  void aFirstLoadAccountsForEveryLine(@ForAll("files") List<Delivered> files) throws IOException {
    try (TempFolder folder = TempFolder.create();
        Ground ground = ground(folder.path())) {
      Shop shop = Shop.of(ground, folder.path());
      Deliveries.write(files, shop.logs(), shop.songs());
      assertOneRun(shop.load(Mode.NEW, ALL_REJECTS), shop);
    }
  }

  /** The run read everything that is there, into a star that was empty. */
  private static void assertOneRun(RunReport report, Shop shop) {
    OracleStar star = shop.assertAsTheOracleSays();
    OracleFunnel funnel = star.funnel();
    assertThat(rejects(shop)).containsExactlyInAnyOrderElementsOf(star.rejects());
    assertThat(lines(report.events().read())).isEqualTo(funnel.events());
    assertThat(lines(report.songs().read())).isEqualTo(funnel.songs());
    assertThat(report.plays()).isEqualTo(Shop.playsOf(funnel));
  }

  private static OracleFunnel.Lines lines(Volume read) {
    return new OracleFunnel.Lines(read.lines(), read.staged(), read.rejected(), read.blank());
  }

  private static List<OracleReject> rejects(Shop shop) {
    return shop.rejects().stream()
        .map(
            r -> {
              Kind kind = r.set().equals("songs") ? Kind.SONGS : Kind.EVENTS;
              Path folder = kind == Kind.SONGS ? shop.songs() : shop.logs();
              String file = folder.relativize(Path.of(r.path())).toString();
              return new OracleReject(kind, file, r.line(), r.reason(), r.key());
            })
        .toList();
  }

  /** Which deliveries are conflicts depends on the run; what cannot be read does not. */
  private static List<OracleReject> unreadable(List<OracleReject> rejects) {
    return rejects.stream().filter(reject -> !reject.reason().equals("conflict")).toList();
  }

  @Provide
  private Arbitrary<List<Delivered>> files() {
    return Deliveries.files();
  }

  @Provide
  private Arbitrary<List<List<Delivered>>> runs() {
    return Deliveries.runs();
  }
}
