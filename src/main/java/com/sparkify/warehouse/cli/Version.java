package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.api.Build;
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
    Build build = Build.ofThisProgram();
    String commit = build.commit().isEmpty() ? "" : " (" + build.commit() + ")";
    return new String[] {
      "sparkify " + build.version() + commit,
      "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
      "DuckDB " + build.duckdb()
    };
  }

  /** The version alone, as the ledger keeps it. */
  static String number() {
    return Build.ofThisProgram().version();
  }
}
