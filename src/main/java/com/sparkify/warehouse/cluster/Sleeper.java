package com.sparkify.warehouse.cluster;

import java.time.Duration;

/** How time is let pass. */
@FunctionalInterface
public interface Sleeper {
  void sleep(Duration time) throws InterruptedException;
}
