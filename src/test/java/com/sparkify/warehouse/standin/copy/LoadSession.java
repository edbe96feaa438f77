package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.wire.Backend;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;
import java.util.List;

/** Whose COPY it is. */
record LoadSession(int process, long transaction) {
  static LoadSession of(Backend backend) throws SqlErrorException, IOException {
    List<String> row = backend.query("SELECT pg_backend_pid(), txid_current()").get(0);
    return new LoadSession(Integer.parseInt(row.get(0)), Long.parseLong(row.get(1)));
  }
}
