package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.s3.S3Store;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a cluster knows when it copies.
 *
 * @param region where the cluster is
 * @param roles those it may assume; the first is the default
 * @param errorView the view that a failure points to
 * @param log where statements run outside of the client's transaction
 */
public record CopyEnvironment(
    S3Store s3, String region, List<String> roles, String errorView, Log log, AtomicLong queries) {
  /** Runs statements in a transaction of their own. */
  @FunctionalInterface
  public interface Log {
    void run(List<String> statements) throws IOException;
  }

  public CopyEnvironment {
    roles = List.copyOf(roles);
  }

  boolean mayAssume(String role) {
    return role.equals("default") || Set.copyOf(roles).containsAll(List.of(role.split(",")));
  }
}
