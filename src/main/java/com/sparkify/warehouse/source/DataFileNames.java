package com.sparkify.warehouse.source;

import java.util.List;

/** Which names are data. */
public final class DataFileNames {
  private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".ndjson");
  private static final String COMPRESSED = ".gz";

  private DataFileNames() {}

  /** Whether a file of this name, without its folders, is data. */
  public static boolean isData(String name) {
    return !isHidden(name) && hasEnding(name);
  }

  private static boolean hasEnding(String name) {
    boolean compressed = name.endsWith(COMPRESSED);
    int end = name.length() - (compressed ? COMPRESSED.length() : 0);
    for (String ending : ENDINGS) {
      if (name.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** The name at the end of a path. */
  static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Names that begin with a dot or an underscore are editors' and frameworks' own. */
  public static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }
}
