package com.sparkify.warehouse.source;

import java.util.regex.Pattern;

/** Which names are data. */
final class DataFileNames {
  private static final Pattern DATA = Pattern.compile("(?s).*\\.(json|jsonl|ndjson)(\\.gz)?");

  private DataFileNames() {}

  static boolean isData(String name) {
    return !isHidden(name) && DATA.matcher(name).matches();
  }

  /** Names that begin with a dot or an underscore are editors' and frameworks' own. */
  static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }
}
