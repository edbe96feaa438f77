package com.sparkify.warehouse.source;

import java.util.concurrent.atomic.AtomicLong;

/** How many records a run may still reject before it is given up. Thread-safe. */
public final class RejectBudget {
  private final long most;
  private final AtomicLong spent = new AtomicLong();

  /** {@code most} is {@code Long.MAX_VALUE} where there is no number to stop at. */
  public RejectBudget(long most) {
    this.most = most;
  }

  public void spend(long rejects) {
    spent.addAndGet(rejects);
  }

  public boolean isOverdrawn() {
    return spent.get() > most;
  }
}
