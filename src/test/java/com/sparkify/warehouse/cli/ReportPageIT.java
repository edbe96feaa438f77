package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page of "report", in a browser that has no network. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportPageIT {
  private static final String HOSTILE =
      "<script>window.harm=1</script></script><img src=x onerror=window.harm=1>\\u001b[31m";

  private Chromium browser;
  private Path page;

  /** 40 plays of ten days, every fourth of them free, one with a title that would do harm. */
  @BeforeAll
  void write(@TempDir Path folder) throws Exception {
    browser = Chromium.start();
    new Delivery(folder)
        .write(
            "logs/days.json",
            IntStream.range(0, 40).mapToObj(ReportPageIT::play).toArray(String[]::new))
        .write("songs/one.json", Delivery.song("S1", "One"));
    assertThat(Sparkify.in(folder).run(Delivery.withSources("etl")).exit()).isZero();
    assertThat(Sparkify.in(folder).run("report").exit()).isZero();
    page = folder.resolve("report.html");
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.show(1440, "light");
    browser.open(page);
  }

  @AfterEach
  void nothingIsAmiss() {
    assertThat(browser.console()).isEmpty();
    assertThat(browser.value("window.harm")).isNull();
  }

  @Test
  void aTitleThatWouldDoHarmIsShownAsItIs() {
    assertThat(text("#listening .songs"))
        .contains(HOSTILE.replace("\\u001b", "\\u001b"))
        .contains("Queen");
    assertThat(browser.value("document.images.length")).isEqualTo(0L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plays", "listeners", "share"})
  void everyChartIsDrawn(String name) {
    String marks = "document.querySelectorAll('[data-plot=" + name + "] svg path').length";
    assertThat((Long) browser.value(marks)).isGreaterThan(5);
    assertThat(text("[data-plot=" + name + "]")).contains("1 Nov");
  }

  @Test
  void aFilterChangesChartsAndTables() {
    assertThat(text("#shown")).isEqualTo("40 plays, 2018-11-01 to 2018-11-10");
    assertThat(text("[data-plot=plays]")).contains("Paid", "Free");
    assertThat(text(".artists tbody:not([hidden])")).contains("40");
    choose("free");
    assertThat(text("#shown")).isEqualTo("10 plays, 2018-11-01 to 2018-11-10");
    assertThat(text(".artists tbody:not([hidden])")).contains("10").doesNotContain("40");
    assertThat(
            browser.value(
                "echarts.getInstanceByDom(document.querySelector("
                    + "'[data-plot=plays]')).getOption().series.map(s => s.name).join()"))
        .isEqualTo("Free");
    browser.driver().findElement(By.cssSelector("[name=period] [value='7']")).click();
    assertThat(text("#shown")).isEqualTo("7 plays, 2018-11-04 to 2018-11-10");
  }

  @Test
  void pointingAtADayTellsItsFigures() {
    WebElement chart = browser.driver().findElement(By.cssSelector("[data-plot=plays]"));
    new Actions(browser.driver()).moveToElement(chart).perform();
    assertThat(chart.getText()).containsPattern("2018-11-\\d\\d\\s+Paid\\s+3\\s+Free\\s+1");
  }

  @Test
  void anHourIsReadWithThePointerAndWithTheKeys() {
    WebElement hours = browser.driver().findElement(By.cssSelector("[data-plot=hours]"));
    hours.sendKeys(Keys.ARROW_DOWN);
    assertThat(text("#hour")).isEqualTo("Monday 00:00 to 00:59: 0 plays");
    hours.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
    assertThat(text("#hour")).isEqualTo("Tuesday 01:00 to 01:59: 0 plays");
    WebElement thursday = hours.findElements(By.tagName("i")).get(3 * 24 + 12);
    new Actions(browser.driver()).moveToElement(thursday).perform();
    assertThat(text("#hour")).isEqualTo("Thursday 12:00 to 12:59: 8 plays");
  }

  @Test
  void aTableBehindAChartOpensWithoutAPointer() {
    WebElement summary = browser.driver().findElement(By.cssSelector("#listening summary"));
    assertThat(browser.driver().findElement(By.cssSelector(".days")).isDisplayed()).isFalse();
    summary.sendKeys(Keys.ENTER);
    assertThat(text(".days")).contains("2018-11-10 4 1 3 75.0% 1 1");
  }

  @ParameterizedTest
  @CsvSource({"375, light", "375, dark", "1440, light", "1440, dark"})
  void nothingIsWiderThanTheWindow(int width, String scheme) {
    browser.show(width, scheme);
    browser.open(page);
    browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat((Long) browser.value("document.documentElement.scrollWidth")).isEqualTo(width);
    assertThat((Long) browser.value("document.querySelector('.plot svg').clientWidth"))
        .isBetween(width < 500 ? 250L : 900L, (long) width);
  }

  @Test
  void aDarkPageIsDarkAndItsChartsFollow() {
    String background = "getComputedStyle(document.body).backgroundColor";
    String bars = "document.querySelector('[data-plot=plays]').innerHTML";
    assertThat(browser.value(background)).isEqualTo("rgb(245, 246, 248)");
    Object light = browser.value(bars);
    browser.show(1440, "dark");
    assertThat(browser.value(background)).isEqualTo("rgb(15, 18, 23)");
    assertThat(browser.value(bars)).isNotEqualTo(light);
  }

  @Test
  void onPaperItIsLightAndEverythingFitsTheSheet() {
    browser.show(1440, "dark");
    browser.value("dispatchEvent(new Event('beforeprint'))");
    browser.value("new Promise(done => setTimeout(done, 200))");
    String widths =
        "Math.max(...[...document.querySelectorAll('.plot svg')].map(s => s.clientWidth))";
    assertThat((Long) browser.value(widths)).isBetween(300L, 600L);
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(browser.value("getComputedStyle(document.querySelector('.card')).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    browser.value("dispatchEvent(new Event('afterprint'))");
    assertThat((Long) browser.value(widths)).isGreaterThan(900L);
  }

  @Test
  void aYearIsASmallPageThatOpensAtOnceAndLeavesOutDaysThatCannotBeTrue(@TempDir Path folder)
      throws Exception {
    new Delivery(folder)
        .write(
            "logs/days.json",
            IntStream.range(0, 1_460).mapToObj(ReportPageIT::play).toArray(String[]::new))
        .write(
            "logs/clock.json",
            Delivery.play(5_000, "One").replace("1541105830796", "253000000000000"))
        .write("songs/one.json", Delivery.song("S1", "One"));
    assertThat(Sparkify.in(folder).run(Delivery.withSources("etl")).exit()).isZero();
    assertThat(Sparkify.in(folder).run("report").exit()).isZero();
    assertThat(folder.resolve("report.html"))
        .satisfies(file -> assertThat(Files.size(file)).isLessThan(3_000_000));
    browser.open(folder.resolve("report.html"));
    browser.open(folder.resolve("report.html"));
    String took = "Math.floor(performance.getEntriesByType('navigation')[0].duration)";
    assertThat((Long) browser.value(took)).isBetween(1L, 999L);
    assertThat(text("#shown")).isEqualTo("1,460 plays, 2018-11-01 to 2019-10-31");
    assertThat(text("#listening .note")).contains("leave out 1 play of moments");
  }

  @Test
  void whoCannotSeeItFindsHisWay() {
    assertThat(browser.value("document.querySelectorAll('main, header, footer, nav').length"))
        .isEqualTo(4L);
    assertThat(browser.value("document.querySelectorAll('h1').length")).isEqualTo(1L);
    assertThat(
            browser.value(
                "[...document.querySelectorAll('section, [role=img], [role=region],"
                    + " table.ranking')].filter(e => !e.ariaLabel && !document.getElementById("
                    + "e.getAttribute('aria-labelledby'))).length"))
        .isEqualTo(0L);
    assertThat(browser.value("document.querySelectorAll('th:not([scope])').length")).isEqualTo(0L);
  }

  private String text(String selector) {
    return browser.driver().findElement(By.cssSelector(selector)).getText();
  }

  private void choose(String level) {
    browser.driver().findElement(By.cssSelector("[value=" + level + "] + span")).click();
  }

  /** At noon, four a day. */
  private static String play(int number) {
    long noon = 1_541_073_600_000L + number / 4 * 86_400_000L + number;
    return Delivery.play(number, number == 7 ? HOSTILE : "One")
        .replace("1541105830796", String.valueOf(noon))
        .replace("free", number % 4 == 0 ? "free" : "paid");
  }
}
