package com.sparkify.warehouse.standin.wire;

import java.io.IOException;
import java.util.List;

/**
 * One client's connection: takes its messages in turn. The server's answers are read when the
 * client waits for them, as drivers do at a Sync.
 */
final class ProxySession {
  private final Channel client;
  private final Backend backend;
  private final SessionPolicy policy;
  private final Relay relay;
  private final Execution execution;
  private final Portals portals = new Portals();
  private boolean skipping;

  ProxySession(Channel client, Backend backend, SessionPolicy policy, Execution execution) {
    this.client = client;
    this.backend = backend;
    this.policy = policy;
    this.relay = new Relay(client, backend, policy);
    this.execution = execution;
  }

  /** Ends when either side leaves, by an exception if it did so without a word. */
  void run() throws IOException {
    for (WireMessage m = client.receive();
        m.type() != WireMessage.TERMINATE;
        m = client.receive()) {
      take(m);
    }
  }

  private void take(WireMessage message) throws IOException {
    switch (message.type()) {
      case WireMessage.QUERY -> query(message.reader().text());
      case WireMessage.SYNC -> sync();
      case WireMessage.COPY_DATA -> backend.send(message);
      case WireMessage.COPY_DONE, WireMessage.COPY_FAIL -> endCopy(message);
      default -> {
        if (!skipping) {
          extended(message);
        }
      }
    }
  }

  private void extended(WireMessage message) throws IOException {
    switch (message.type()) {
      case WireMessage.PARSE -> parse(message.reader());
      case WireMessage.BIND -> {
        portals.bind(message);
        backend.send(message);
      }
      case WireMessage.EXECUTE -> execute(message);
      case WireMessage.FLUSH -> flush();
      default -> backend.send(message);
    }
  }

  private void parse(PayloadReader message) throws IOException {
    String name = message.text();
    String sql = message.text();
    Plan plan = policy.plan(sql, execution.inTransaction());
    portals.prepare(name, new Portals.Prepared(sql, plan));
    PayloadWriter parse = new PayloadWriter().text(name).text(textFor(plan));
    backend.send(parse.bytes(message.remaining()).message(WireMessage.PARSE));
  }

  private String textFor(Plan plan) {
    if (plan instanceof Plan.Forward forward) {
      return forward.sql();
    } else if (plan instanceof Plan.Refuse refuse) {
      return relay.refuse(refuse.error());
    }
    return ""; // a statement that returns nothing, to be described in place of an emulated one
  }

  private void execute(WireMessage message) throws IOException {
    Portals.Portal portal = portals.portal(message);
    Plan plan = execution.begin(portal.prepared(), portal.parameters());
    if (plan instanceof Plan.Emulate emulate) {
      skipping = relay.drain() == Relay.End.FAILED || failed(relay.emulate(emulate.emulation()));
    } else if (plan instanceof Plan.Refuse refuse && plan != portal.prepared().plan()) {
      skipping = relay.drain() == Relay.End.FAILED || failed(relay.fail(refuse.error()));
    } else {
      backend.send(message);
    }
    execution.end(relay);
  }

  private static boolean failed(Relay.End end) {
    return end == Relay.End.FAILED;
  }

  private void flush() throws IOException {
    skipping = failed(relay.drain());
    client.flush();
  }

  private void sync() throws IOException {
    relay.drain();
    skipping = false;
    execution.settle(backend.inTransaction());
    relay.ready();
  }

  private void query(String text) throws IOException {
    List<String> statements = policy.split(text);
    Relay.End end = statements.isEmpty() ? forward(text) : Relay.End.DONE;
    for (int i = 0; i < statements.size() && end == Relay.End.DONE; i++) {
      end = queryOne(statements.get(i));
    }
    if (end != Relay.End.COPY_IN) {
      execution.settle(backend.inTransaction());
      relay.ready();
    }
  }

  private Relay.End queryOne(String sql) throws IOException {
    Plan planned = policy.plan(sql, execution.inTransaction());
    Plan plan = execution.begin(new Portals.Prepared(sql, planned), List.of());
    Relay.End end;
    if (plan instanceof Plan.Forward forward) {
      end = forward(forward.sql());
    } else if (plan instanceof Plan.Refuse refuse) {
      end = relay.fail(refuse.error());
    } else {
      end = relay.emulate(((Plan.Emulate) plan).emulation());
    }
    if (end != Relay.End.COPY_IN) { // which ends when its rows do
      execution.end(relay);
    }
    return end;
  }

  private Relay.End forward(String sql) throws IOException {
    backend.sendQuery(sql);
    return relay.toReady();
  }

  private void endCopy(WireMessage message) throws IOException {
    backend.send(message);
    backend.flush();
    relay.toReady();
    execution.end(relay);
    relay.ready();
  }
}
