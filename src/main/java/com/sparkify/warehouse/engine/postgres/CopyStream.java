package com.sparkify.warehouse.engine.postgres;

import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows on their way into a table. Closing it before {@link #finish} gives them up. */
final class CopyStream implements AutoCloseable {
  private final CopyIn copy;

  CopyStream(CopyIn copy) throws SQLException {
    this.copy = copy;
    CopyRows header = new CopyRows(CopyRows.HEADER_BYTES);
    header.addHeader();
    send(header);
  }

  void send(CopyRows rows) throws SQLException {
    copy.writeToCopy(rows.buffer(), 0, rows.size());
  }

  /** Returns how many rows the server took. */
  long finish() throws SQLException {
    CopyRows trailer = new CopyRows(CopyRows.TRAILER_BYTES);
    trailer.addTrailer();
    send(trailer);
    return copy.endCopy();
  }

  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
