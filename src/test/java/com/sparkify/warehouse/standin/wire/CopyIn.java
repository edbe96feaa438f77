package com.sparkify.warehouse.standin.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Rows on their way into the server, in its text format. */
public final class CopyIn {
  private static final int BATCH = 1 << 16;

  private final Backend backend;
  private final ByteArrayOutputStream batch = new ByteArrayOutputStream(2 * BATCH);

  CopyIn(Backend backend) {
    this.backend = backend;
  }

  /** One line, with its line feed. */
  public void line(byte[] line) throws IOException {
    batch.writeBytes(line);
    if (batch.size() >= BATCH) {
      sendBatch();
    }
  }

  public void finish() throws SqlErrorException, IOException {
    sendBatch();
    SqlError error = end(WireMessage.empty(WireMessage.COPY_DONE));
    if (error != null) {
      throw new SqlErrorException(error);
    }
  }

  /** Leaves no row behind, and an open transaction failed. */
  public void cancel() throws IOException {
    end(new PayloadWriter().text("rows were refused").message(WireMessage.COPY_FAIL));
  }

  private void sendBatch() throws IOException {
    backend.send(new WireMessage(WireMessage.COPY_DATA, batch.toByteArray()));
    batch.reset();
  }

  private SqlError end(WireMessage last) throws IOException {
    backend.send(last);
    backend.flush();
    SqlError error = null;
    for (WireMessage m = backend.receive(); m.type() != WireMessage.READY; m = backend.receive()) {
      if (m.type() == WireMessage.ERROR) {
        error = SqlError.from(m);
      }
    }
    return error;
  }
}
