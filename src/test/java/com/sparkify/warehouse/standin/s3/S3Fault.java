package com.sparkify.warehouse.standin.s3;

import java.time.Duration;

/** What goes wrong with a request. */
public sealed interface S3Fault {
  /** An answer with this status and code, instead of the right one. */
  record Status(int status, String code) implements S3Fault {}

  /** The connection closes without an answer. */
  record Disconnect() implements S3Fault {}

  /** The right answer, but its body ends after so many bytes, and the connection closes. */
  record Truncate(long bytes) implements S3Fault {}

  /** The right answer, after a pause. */
  record Delay(Duration time) implements S3Fault {}

  /** The right answer, but something happens to the bucket first. */
  record Meanwhile(Runnable change) implements S3Fault {}

  static S3Fault internalError() {
    return new Status(500, "InternalError");
  }

  static S3Fault slowDown() {
    return new Status(503, "SlowDown");
  }
}
