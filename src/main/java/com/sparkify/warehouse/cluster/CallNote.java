package com.sparkify.warehouse.cluster;

import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Which call failed. It travels with the failure, which itself does not say. */
final class CallNote extends Exception {
  private static final long serialVersionUID = 1L;

  private final CallName call;

  private CallNote(CallName call) {
    super(call.action(), null, false, false);
    this.call = call;
  }

  static Optional<CallName> on(Throwable failure) {
    return Stream.of(failure.getSuppressed())
        .filter(CallNote.class::isInstance)
        .map(note -> ((CallNote) note).call)
        .findFirst();
  }

  /** Leaves a note on each failed call. */
  static final class Taker implements ExecutionInterceptor {
    @Override
    public Throwable modifyException(Context.FailedExecution failed, ExecutionAttributes all) {
      failed.exception().addSuppressed(new CallNote(CallName.of(failed.request())));
      return failed.exception();
    }
  }
}
