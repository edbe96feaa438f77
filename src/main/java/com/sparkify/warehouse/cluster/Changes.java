package com.sparkify.warehouse.cluster;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkRequest;

/** The one door through which AWS is changed: for real, or as a rehearsal. */
public final class Changes {
  private final Consumer<Change> witness;
  private final boolean rehearsal;

  private Changes(Consumer<Change> witness, boolean rehearsal) {
    this.witness = witness;
    this.rehearsal = rehearsal;
  }

  /** Changes AWS; {@code witness} hears of each change before it is made. */
  public static Changes real(Consumer<Change> witness) {
    return new Changes(witness, false);
  }

  /** Changes nothing; {@code witness} hears what would be changed. */
  public static Changes rehearsed(Consumer<Change> witness) {
    return new Changes(witness, true);
  }

  boolean rehearsal() {
    return rehearsal;
  }

  /** Empty in a rehearsal. */
  <Q extends SdkRequest, R> Optional<R> make(Q request, Function<Q, R> call) {
    witness.accept(Change.of(request));
    return rehearsal ? Optional.empty() : Optional.of(call.apply(request));
  }
}
