package com.sparkify.warehouse.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Lets SQL begin with a comment, as what is in a file often does. A word with a blank in it, before
 * any value, is no flag; a line feed before it means nothing in SQL and keeps the parser from
 * taking it for one.
 */
final class SqlComments implements IParameterPreprocessor {
  @Override
  public boolean preprocess(
      Stack<String> words, CommandSpec command, ArgSpec parameter, Map<String, Object> info) {
    words.replaceAll(word -> word.matches("(?s)--[^=\\s]*\\s.*") ? "\n" + word : word);
    return false;
  }
}
