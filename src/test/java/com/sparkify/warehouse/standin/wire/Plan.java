package com.sparkify.warehouse.standin.wire;

import java.io.IOException;
import java.util.List;

/** What becomes of a statement. */
public sealed interface Plan {
  /** The server runs this text in its place. */
  record Forward(String sql) implements Plan {}

  /** The client is told that it is wrong, as if the server had said so. */
  record Refuse(SqlError error) implements Plan {}

  /** The proxy runs it, by other statements on the client's own server connection. */
  record Emulate(Emulation emulation) implements Plan {}

  /** A statement that the proxy runs. */
  @FunctionalInterface
  interface Emulation {
    Outcome run(Backend backend) throws SqlErrorException, IOException;
  }

  /** How it ended: the command tag, and what the client is told besides. */
  record Outcome(String tag, List<String> notices) {
    public Outcome {
      notices = List.copyOf(notices);
    }
  }
}
