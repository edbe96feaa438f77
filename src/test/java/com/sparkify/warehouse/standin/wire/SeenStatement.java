package com.sparkify.warehouse.standin.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement as a client sent it.
 *
 * @param number counts from 1 over all connections
 * @param connection counts from 1
 * @param parameters as text, in hexadecimal where the client chose the binary format; NULL is null
 */
public record SeenStatement(int number, int connection, String sql, List<String> parameters) {
  private static final Pattern LEADING =
      Pattern.compile("\\A(\\s|--[^\n]*\n|/\\*.*?\\*/)+", Pattern.DOTALL);

  public SeenStatement {
    parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
  }

  /** Whether it starts with these words, after comments and whatever their case. */
  public boolean startsWith(String words) {
    String bare = LEADING.matcher(sql).replaceFirst("");
    return bare.regionMatches(true, 0, words, 0, words.length());
  }

  public boolean isCommit() {
    return startsWith("commit") || startsWith("end");
  }
}
