package com.sparkify.warehouse.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build of the program this is.
 *
 * @param commit of its source; empty where that is not known
 * @param duckdb the version of the embedded engine
 */
public record Build(String version, String commit, String duckdb) {
  /** The build that is running. */
  public static Build ofThisProgram() {
    Properties build = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Build(
        build.getProperty("version"), build.getProperty("commit", ""), build.getProperty("duckdb"));
  }
}
