package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.wire.Backend;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;

/**
 * What {@code pg_last_copy_count()} and {@code pg_last_copy_id()} return in a session. The server
 * forgets settings of a transaction that is rolled back, so they are set again after it.
 */
public final class LastCopy {
  private long count;
  private long id = -1;
  private boolean unsettled;

  void set(long newCount, long newId) {
    count = newCount;
    id = newId;
    unsettled = true;
  }

  void publish(Backend backend) throws SqlErrorException, IOException {
    backend.query(
        "SELECT set_config('redshift.last_copy_count', '%d', false),".formatted(count)
            + " set_config('redshift.last_copy_id', '%d', false)".formatted(id));
  }

  /** To be called when no transaction is open. */
  public void settle(Backend backend) throws IOException {
    if (unsettled) {
      unsettled = false;
      try {
        publish(backend);
      } catch (SqlErrorException e) {
        throw new IOException(e);
      }
    }
  }
}
