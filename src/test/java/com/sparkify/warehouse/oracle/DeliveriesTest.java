package com.sparkify.warehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

final class DeliveriesTest {
  private static final Set<String> REASONS =
      Set.of(
          "malformed",
          "not-object",
          "wrong-type",
          "nul",
          "too-long",
          "out-of-range",
          "no-user",
          "missing-page",
          "missing-ts",
          "missing-sessionId",
          "missing-itemInSession",
          "missing-song_id",
          "missing-title",
          "missing-artist_id",
          "missing-artist_name",
          "conflict");

  @Property(tries = 100)
  void orderAndRepetitionDoNotChangeTheTables(@ForAll("runs") List<List<Delivered>> runs) {
    List<Delivered> all = runs.stream().flatMap(List::stream).toList();
    List<Delivered> once = all.stream().filter(file -> !file.name().startsWith("again/")).toList();
    assertThat(Oracle.of(all).tables()).isEqualTo(Oracle.of(once).tables());
  }

  @Property(tries = 100, seed = "1", generation = GenerationMode.RANDOMIZED)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void everythingHardHappens(@ForAll("files") List<Delivered> files) {
    OracleStar star = Oracle.of(files);
    OracleFunnel funnel = star.funnel();
    collect("tables", star.tables().values().stream().noneMatch(List::isEmpty));
    collect("known", funnel.known() > 0);
    collect("matched", funnel.matched() > 0);
    collect("unmatched", funnel.matched() < funnel.inserted());
    collect("blank", funnel.events().blank() > 0 && funnel.songs().blank() > 0);
    for (String reason : REASONS) {
      collect(reason, star.rejects().stream().anyMatch(line -> line.reason().equals(reason)));
    }
    assertThat(funnel.plays()).isEqualTo(funnel.inserted() + funnel.known() + funnel.conflicting());
  }

  private static void collect(String label, boolean happened) {
    Statistics.label(label).collect(happened);
    Statistics.label(label).coverage(c -> c.check(true).count(count -> count > 0));
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
