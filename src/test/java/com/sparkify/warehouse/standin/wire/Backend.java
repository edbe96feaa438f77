package com.sparkify.warehouse.standin.wire;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The server's side of one client's connection. */
public final class Backend implements Closeable {
  private static final char IDLE = 'I';
  private static final char IN_TRANSACTION = 'T';

  private final Channel channel;
  private char status = IDLE;

  Backend(Channel channel) {
    this.channel = channel;
  }

  /** Runs a statement of the proxy's own and returns its rows as text; NULL is null. */
  public List<List<String>> query(String sql) throws SqlErrorException, IOException {
    sendQuery(sql);
    List<List<String>> rows = new ArrayList<>();
    SqlError error = null;
    for (WireMessage m = receive(); m.type() != WireMessage.READY; m = receive()) {
      if (m.type() == WireMessage.DATA_ROW) {
        rows.add(row(m.reader()));
      } else if (m.type() == WireMessage.ERROR) {
        error = SqlError.from(m);
      }
    }
    if (error != null) {
      throw new SqlErrorException(error);
    }
    return rows;
  }

  /** Starts a {@code COPY … FROM STDIN}. */
  public CopyIn copyIn(String sql) throws SqlErrorException, IOException {
    sendQuery(sql);
    SqlError error = null;
    for (WireMessage m = receive(); m.type() != WireMessage.COPY_IN; m = receive()) {
      if (m.type() == WireMessage.ERROR) {
        error = SqlError.from(m);
      } else if (m.type() == WireMessage.READY) {
        throw new SqlErrorException(error);
      }
    }
    return new CopyIn(this);
  }

  /** Puts an open transaction into the state in which only its end is accepted. */
  void failTransaction() throws IOException {
    if (status == IN_TRANSACTION) {
      try {
        query("SELECT 1 / 0");
      } catch (SqlErrorException expected) {
        return;
      }
    }
  }

  public boolean inTransaction() {
    return status != IDLE;
  }

  char status() {
    return status;
  }

  void sendQuery(String sql) throws IOException {
    send(new PayloadWriter().text(sql).message(WireMessage.QUERY));
    flush();
  }

  void send(WireMessage message) throws IOException {
    channel.send(message);
  }

  void flush() throws IOException {
    channel.flush();
  }

  WireMessage receive() throws IOException {
    WireMessage message = channel.receive();
    if (message.type() == WireMessage.READY) {
      status = message.reader().letter();
    }
    return message;
  }

  private static List<String> row(PayloadReader reader) {
    int columns = reader.int16();
    List<String> row = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      row.add(reader.sizedText());
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
