package com.sparkify.warehouse.standin.wire;

import java.io.IOException;

/** Brings the server's answers to the client. */
final class Relay {
  /** How a series of answers ended. */
  enum End {
    DONE,
    FAILED,
    /** The server waits for rows. */
    COPY_IN
  }

  /** A text that the server refuses when it parses it, at no cost. */
  private static final String REFUSED = "refused_by_the_proxy";

  private final Channel client;
  private final Backend backend;
  private final SessionPolicy policy;
  private SqlError refusal;

  Relay(Channel client, Backend backend, SessionPolicy policy) {
    this.client = client;
    this.backend = backend;
    this.policy = policy;
  }

  /**
   * The text to parse in place of a statement that is to be refused. The server's own error puts
   * its transaction and the order of the answers right; the client sees this error instead.
   */
  String refuse(SqlError error) {
    refusal = error;
    return "SELECT " + REFUSED;
  }

  /** Sends on everything up to the server's ReadyForQuery, which is kept back. */
  End toReady() throws IOException {
    End end = End.DONE;
    for (WireMessage m = backend.receive(); m.type() != WireMessage.READY; m = backend.receive()) {
      if (m.type() == WireMessage.ERROR) {
        client.send(translated(SqlError.from(m)).toMessage());
        end = End.FAILED;
      } else {
        client.send(m);
        if (m.type() == WireMessage.COPY_IN) {
          client.flush();
          return End.COPY_IN;
        }
      }
    }
    return end;
  }

  /** Asks the server to finish what it was sent so far, and sends its answers on. */
  End drain() throws IOException {
    backend.send(WireMessage.empty(WireMessage.SYNC));
    backend.flush();
    return toReady();
  }

  /** Lets the server finish what it was sent so far, and keeps its answers back. */
  void discard() throws IOException {
    backend.send(WireMessage.empty(WireMessage.SYNC));
    backend.flush();
    while (backend.receive().type() != WireMessage.READY) {
      // Whatever it says is the answer that gets lost.
    }
  }

  /** Runs a statement in the proxy; all earlier answers must have been sent. */
  End emulate(Plan.Emulation emulation) throws IOException {
    try {
      Plan.Outcome outcome = emulation.run(backend);
      for (String notice : outcome.notices()) {
        client.send(Answers.info(notice));
      }
      client.send(Answers.commandComplete(outcome.tag()));
      return End.DONE;
    } catch (SqlErrorException e) {
      return fail(policy.translate(e.error()));
    }
  }

  /** Answers with an error, as if the server had met it. */
  End fail(SqlError error) throws IOException {
    backend.failTransaction();
    client.send(error.toMessage());
    return End.FAILED;
  }

  void ready() throws IOException {
    refusal = null;
    if (!backend.inTransaction()) {
      policy.idle(backend);
    }
    client.send(Answers.ready(backend.status()));
    client.flush();
  }

  private SqlError translated(SqlError error) {
    boolean refused = refusal != null && error.message().contains(REFUSED);
    return refused ? refusal : policy.translate(error);
  }
}
