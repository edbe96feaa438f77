package com.sparkify.warehouse.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window and without a network. */
record Chromium(ChromeDriver driver) implements AutoCloseable {
  /** Skips the test where there is no browser. */
  static Chromium start() {
    Optional<File> driver = onPath("chromedriver");
    Optional<File> browser = onPath("chromium");
    assumeTrue(driver.isPresent() && browser.isPresent(), "Chromium and its driver are installed");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options =
        new ChromeOptions()
            .setBinary(browser.get())
            .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
            .addArguments("--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return new Chromium(
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build(),
            options));
  }

  private static Optional<File> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** As if the window had that many pixels, and its user liked that colour scheme. */
  void show(int width, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The value of a JavaScript expression. */
  Object value(String expression) {
    return driver.executeScript("return " + expression);
  }

  /** What the page has said since the last question. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
