package com.sparkify.warehouse.report.page;

import com.samskivert.mustache.Mustache;
import com.sparkify.warehouse.overview.Day;
import com.sparkify.warehouse.overview.Overview;
import com.sparkify.warehouse.report.Shown;
import java.io.StringReader;
import java.util.List;

/**
 * The overview as one HTML page: styles, scripts and figures are in it, and it asks no server for
 * anything. Texts are escaped by the templates; only scripts of ours may run.
 */
public final class HtmlPage {
  private static final String GENERATOR = "Sparkify Warehouse";

  /** By this near its beginning a page of ours is known. */
  public static final String MARK = "<meta name=\"generator\" content=\"" + GENERATOR;

  private static final Mustache.Compiler TEMPLATES =
      Mustache.compiler()
          .emptyStringIsFalse(true)
          .strictSections(true)
          .withLoader(name -> new StringReader(Asset.named(name + ".mustache").text()));

  /** What the template of the page takes. */
  private record View(
      String generator,
      String policy,
      String title,
      String heading,
      String period,
      String target,
      String written,
      String writtenIso,
      List<KeyFigure> figures,
      ListeningView listening,
      FunnelView funnel,
      MatchesView matches,
      ChecksView checks,
      RunsView runs,
      TablesView tables,
      String style,
      String data,
      String chartLibrary,
      String chartNotice,
      String script) {}

  private HtmlPage() {}

  public static String of(Overview overview, PageSource source) {
    Asset library = Asset.named("echarts/echarts.common.min.js");
    Asset script = Asset.named("report.js");
    String target = Shown.printable(source.target());
    View view =
        new View(
            GENERATOR + " " + source.toolVersion(),
            policy(library, script),
            "Sparkify report: " + target + ", " + period(overview),
            "Sparkify report",
            period(overview),
            target,
            Dates.minute(overview.at()),
            overview.at().toString(),
            KeyFigure.of(overview),
            ListeningView.of(overview),
            FunnelView.of(overview.funnel(), overview.rejects()),
            MatchesView.of(overview),
            ChecksView.of(overview.checks()),
            RunsView.of(overview.runs()),
            TablesView.of(source.picture(), source.tables(), overview.checks()),
            Asset.named("report.css").text(),
            ChartData.of(overview.listening()).json(),
            library.text(),
            Asset.named("echarts/NOTICE").text(),
            script.text());
    return TEMPLATES.loadTemplate("page").execute(view);
  }

  private static String policy(Asset... scripts) {
    String digests = String.join(" ", List.of(scripts).stream().map(Asset::digest).toList());
    return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;"
        + " style-src 'unsafe-inline'; script-src "
        + digests;
  }

  private static String period(Overview overview) {
    List<Day> days = overview.listening().days();
    if (days.isEmpty()) {
      return "No plays yet";
    }
    String first = Dates.day(days.get(0).day());
    String last = Dates.day(days.get(days.size() - 1).day());
    return first.equals(last) ? "Plays of " + first : "Plays from " + first + " to " + last;
  }
}
