package com.sparkify.warehouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: this build, and what it runs on. */
final class Version implements IVersionProvider {
  /** Lets the command and all commands below it answer {@code --version}. */
  static void provide(CommandLine line) {
    line.getCommandSpec().versionProvider(new Version());
    line.getSubcommands().values().forEach(Version::provide);
  }

  @Override
  public String[] getVersion() {
    Properties build = build();
    return new String[] {
      "sparkify " + build.getProperty("version") + commit(build),
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
      "DuckDB " + build.getProperty("duckdb")
    };
  }

  /** The version alone, as the ledger keeps it. */
  static String number() {
    return build().getProperty("version");
  }

  private static String commit(Properties build) {
    String commit = build.getProperty("commit", "");
    return commit.isEmpty() ? "" : " (" + commit + ")";
  }

  private static Properties build() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build;
  }
}
