package com.sparkify.warehouse.source;

import java.util.regex.Pattern;

/** Which names are data. */
public final class DataFileNames {
  private static final Pattern DATA = Pattern.compile("(?s).*\\.(json|jsonl|ndjson)(\\.gz)?");

  private DataFileNames() {}

  /** Whether a file of this name, without its folders, is data. */
  public static boolean isData(String name) {
    return !isHidden(name) && DATA.matcher(name).matches();
  }

  /** Names that begin with a dot or an underscore are editors' and frameworks' own. */
  public static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }
}
