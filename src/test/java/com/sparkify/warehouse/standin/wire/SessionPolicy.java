package com.sparkify.warehouse.standin.wire;

import java.io.IOException;
import java.util.List;

/** What a proxy does with the statements of one connection. */
public interface SessionPolicy {
  /** The statements in a text; a server that takes several at once may be given them at once. */
  List<String> split(String text);

  /** Decides, when a statement arrives and before any value is bound to it. */
  Plan plan(String sql, boolean inTransaction) throws IOException;

  /** The server's error in the words of the engine that the client believes to talk to. */
  SqlError translate(SqlError error);

  /** Called with the server connection whenever no transaction is open. */
  void idle(Backend backend) throws IOException;
}
