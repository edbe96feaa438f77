package com.sparkify.warehouse.source;

/** The source of a location. */
public final class Sources {
  private Sources() {}

  public static Source at(String location) {
    return new FolderSource(location);
  }
}
