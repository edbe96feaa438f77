package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds before any command runs: the launcher, the streams, the exit codes. */
class LauncherIT {
  @TempDir private Path folder;

  @Test
  void helpGoesToStdoutAlone() throws Exception {
    Outcome help = Sparkify.in(folder).run("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Usage: sparkify");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void theVersionNamesTheBuildTheJavaAndTheEngine() throws Exception {
    Outcome version = Sparkify.in(folder).run("--version");
    assertThat(version.exit()).isZero();
    assertThat(version.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("sparkify \\d+\\.\\d+\\.\\d+.*"),
            line -> assertThat(line).matches("Java \\d+.*"),
            line -> assertThat(line).matches("DuckDB \\d+\\.\\d+.*"));
    assertThat(version.err()).isEmpty();
  }

  @Test
  void aWrongFlagIsAUsageErrorOnStderr() throws Exception {
    Outcome wrong = Sparkify.in(folder).run("--no-such-flag");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("--no-such-flag").doesNotContain("Exception");
  }

  @Test
  void argumentsKeepTheirSpacesAndQuotes() throws Exception {
    Outcome wrong = Sparkify.in(folder).run("--odd=a  b 'c' \"d\" $HOME *");
    assertThat(wrong.err()).contains("--odd=a  b 'c' \"d\" $HOME *");
  }

  @Test
  void textOutsideAsciiSurvivesAPlainLocale() throws Exception {
    Outcome wrong = Sparkify.in(folder).with(Map.of("LC_ALL", "C")).run("--Björk-日本");
    assertThat(wrong.err()).contains("--Björk-日本");
  }

  @Test
  void itRunsFromAFolderWithSpacesAndThroughLinks() throws Exception {
    Path odd = Files.createDirectory(folder.resolve("my music $1 'x'"));
    Path link = Files.createSymbolicLink(odd.resolve("first"), Sparkify.LAUNCHER);
    Path linkToLink = Files.createSymbolicLink(odd.resolve("spark ify"), Path.of("first"));
    Outcome version = Sparkify.in(odd).startedAs(linkToLink).run("--version");
    Files.delete(link);
    assertThat(version.err()).isEmpty();
    assertThat(version.out()).startsWith("sparkify ");
  }

  @Test
  void nothingIsWrittenIntoTheFolderOfTheUser() throws Exception {
    Sparkify.in(folder).run("--help");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aJavaHomeWithoutJavaIsExplained() throws Exception {
    Outcome failed = Sparkify.in(folder).with(Map.of("JAVA_HOME", "/no/such/jdk")).run("--help");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).startsWith("sparkify: JAVA_HOME is /no/such/jdk").contains("17");
  }

  @Test
  void anOldJavaIsExplained() throws Exception {
    Path java = standIn("1.8.0_412", "exit 99");
    Outcome failed = Sparkify.in(folder).with(Map.of("JAVA_HOME", java.toString())).run("-V");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out()).isEmpty();
    assertThat(failed.err()).contains("Java 17 or newer").contains("1.8.0_412");
  }

  @Test
  void itEndsInTheJavaProcessItself() throws Exception {
    Path java = standIn("17.0.0-stand-in", "echo $$ \"$@\"");
    Outcome echo = Sparkify.in(folder).with(Map.of("JAVA_HOME", java.toString())).run("a b");
    assertThat(echo.out()).startsWith(echo.pid() + " ").endsWith(" a b\n");
  }

  @Test
  void theOptimisingCompilerRunsOnlyWhereMuchMayHaveToBeRead() throws Exception {
    Path java = standIn("17.0.0-stand-in", "echo \"$@\"");
    Sparkify sparkify = Sparkify.in(folder).with(Map.of("JAVA_HOME", java.toString()));
    Path logs = Files.createDirectory(folder.resolve("log data"));
    Files.writeString(logs.resolve("little.json"), "{}");
    String optimising = "-XX:TieredStopAtLevel=4 ";
    assertThat(sparkify.run("query", "SELECT 1").out()).doesNotContain(optimising);
    assertThat(sparkify.run("etl").out()).contains(optimising);
    assertThat(sparkify.run("etl", "--logs", "s3://bucket/logs").out()).contains(optimising);
    assertThat(sparkify.run("etl", "--logs", logs.toString()).out()).doesNotContain(optimising);
    assertThat(sparkify.run("etl", "--logs=" + logs).out()).doesNotContain(optimising);
    Files.write(logs.resolve("much.json"), new byte[310_000_000]);
    assertThat(sparkify.run("etl", "--logs", logs.toString()).out()).contains(optimising);
  }

  @Test
  void logsInThousandsOfFilesAreNotMeasured() throws Exception {
    Path java = standIn("17.0.0-stand-in", "echo \"$@\"");
    Sparkify sparkify = Sparkify.in(folder).with(Map.of("JAVA_HOME", java.toString()));
    Path logs = Files.createDirectory(folder.resolve("log data"));
    for (int i = 0; i < 1_001; i++) {
      Files.writeString(logs.resolve(i + ".json"), "{}");
    }
    assertThat(sparkify.run("etl", "--logs", logs.toString()).out())
        .contains("-XX:TieredStopAtLevel=4 ");
  }

  @Test
  void aFlagThatThisJavaDoesNotKnowIsIgnored() throws Exception {
    Map<String, String> flag = Map.of("JDK_JAVA_OPTIONS", "-XX:+OfAnotherRelease");
    Outcome version = Sparkify.in(folder).with(flag).run("--version");
    assertThat(version.exit()).isZero();
    assertThat(version.out()).startsWith("sparkify ");
  }

  /** A Java home whose program is a line of shell. */
  private Path standIn(String version, String line) throws IOException {
    Path home = folder.resolve("a jdk");
    Files.createDirectories(home.resolve("bin"));
    Path program = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + line + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }
}
