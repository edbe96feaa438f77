package com.sparkify.warehouse.plan;

import com.sparkify.warehouse.source.SourceFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The file versions that the ledger knows; a run may have a million of them to look up. */
public final class PublishedFiles {
  /** In no version, as none of HTTP's headers may hold it; a path may. */
  private static final char SEPARATOR = '\n';

  private final Set<String> identities;

  /** An identity is a version, a line feed and a path. */
  public PublishedFiles(Collection<String> identities) {
    this.identities = new HashSet<>(identities);
  }

  /** Of a warehouse that holds nothing yet. */
  public static PublishedFiles none() {
    return new PublishedFiles(List.of());
  }

  public boolean contains(SourceFile file) {
    return identities.contains(file.version() + SEPARATOR + file.path());
  }

  /** The path of each version. */
  public List<String> paths() {
    return identities.stream()
        .map(identity -> identity.substring(identity.indexOf(SEPARATOR) + 1))
        .toList();
  }
}
