package com.sparkify.warehouse.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.SmallWarehouse;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.overview.Overview;
import com.sparkify.warehouse.overview.OverviewReader;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.StarPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class HtmlPageTest {
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  private String page;

  @BeforeAll
  void write(@TempDir Path folder) throws IOException {
    Engine engine = SmallWarehouse.load(folder);
    try (Warehouse warehouse = engine.openForReading(Patience.silent(Duration.ZERO))) {
      Overview overview = new OverviewReader(warehouse).read(Instant.parse("2026-01-02T03:04:05Z"));
      PageSource source =
          new PageSource(
              "<b>\u001b[31m\"x\"",
              "1.2.3",
              Tables.ofStarAndLedger(),
              StarPicture.of(Star.tables()));
      page = HtmlPage.of(overview, source);
    }
  }

  @Test
  void itSaysOfWhatAndWhenItIs() {
    assertThat(page)
        .startsWith("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .contains("<meta name=\"generator\" content=\"Sparkify Warehouse 1.2.3\">")
        .contains("Plays from 5 November 2018 to 18 November 2018</title>")
        .contains("<time datetime=\"2026-01-02T03:04:05Z\">2 January 2026, 03:04 UTC</time>");
  }

  @Test
  void whatUsersNamedIsTextAndNothingElse() {
    assertThat(page)
        .doesNotContain("<b>\u001b", "\u001b")
        .contains("<dd>&lt;b&gt;\\u001b[31m&quot;x&quot;</dd>");
  }

  @Test
  void theFiguresOfTheChartsAreThere() {
    String data = between("id=\"data\">", "</script>");
    assertThat(data)
        .startsWith("{\"days\":[\"2018-11-05\",\"2018-11-06\",")
        .contains("\"all\":{\"plays\":[5,0,0,0,0,0,0,1,0,0,0,0,0,1],\"listeners\":[2,0,")
        .contains("\"paid\":{\"plays\":[1,0,")
        .doesNotContain("<");
  }

  @Test
  void theTablesHoldTheFiguresToo() {
    assertThat(page)
        .contains(
            "<th scope=\"row\">2018-11-05</th><td>5</td><td>4</td><td>1</td><td>20.0%</td>"
                + "<td>2</td><td>2</td>")
        .contains("<span class=\"name\">Lost</span> <span class=\"credit\">Nobody</span>")
        .contains("without 1 blank, 1 rejected", "<th scope=\"row\">malformed</th>")
        .contains("<span class=\"tag\">same title</span>");
  }

  @Test
  void itAsksNobodyForAnything() {
    String ours = SCRIPT.matcher(page).replaceAll("");
    assertThat(ours).doesNotContainPattern("(src|href)=\"(?!#|data:)").doesNotContain("@import");
    assertThat(ours).doesNotContainPattern("url\\(");
    assertThat(ours.replace("http://www.w3.org/2000/svg", "").replaceAll("(?s)<pre>.*</pre>", ""))
        .doesNotContain("http:", "https:");
    assertThat(page.length()).isLessThan(1_000_000);
  }

  @Test
  void onlyTheScriptsThatItCameWithMayRun() {
    String policy = between("Content-Security-Policy\" content=\"", "\">");
    assertThat(policy).startsWith("default-src &#39;none&#39;;");
    Matcher scripts = SCRIPT.matcher(page);
    int found = 0;
    while (scripts.find()) {
      String digest = new Asset(scripts.group(1)).digest();
      assertThat(policy.replace("&#39;", "'").replace("&#x3D;", "=").replace("&#x2F;", "/"))
          .contains(digest);
      found++;
    }
    assertThat(found).isEqualTo(2);
  }

  @Test
  void theLicenceOfTheChartsGoesWithThem() {
    assertThat(page)
        .contains("Licensed to the Apache Software Foundation", "Apache ECharts\nCopyright");
  }

  private String between(String before, String after) {
    int from = page.indexOf(before) + before.length();
    assertThat(from).as(before).isGreaterThan(before.length());
    return page.substring(from, page.indexOf(after, from));
  }
}
