package com.sparkify.warehouse.standin.wire;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** What precedes the first statement of a connection. */
final class Handshake {
  private static final int VERSION_3 = 196_608;
  private static final int CANCEL = 80_877_102;
  private static final int TLS = 80_877_103;
  private static final int AUTHENTICATION_OK = 0;
  private static final int AUTHENTICATION_SASL_FINAL = 12;

  private final Channel client;
  private final int serverPort;
  private final ProxyPolicy policy;

  Handshake(Channel client, int serverPort, ProxyPolicy policy) {
    this.client = client;
    this.serverPort = serverPort;
    this.policy = policy;
  }

  /** The server's side of the new connection; empty if there is none, and all has been said. */
  Optional<Backend> open() throws IOException {
    while (true) {
      byte[] first = client.receiveUntyped();
      PayloadReader reader = new PayloadReader(first);
      int code = reader.int32();
      if (code == CANCEL) {
        cancel(first);
        return Optional.empty();
      } else if (code == VERSION_3) {
        return logIn(parameters(reader));
      }
      Optional<SSLContext> tls = code == TLS ? policy.tls() : Optional.empty();
      client.sendByte(tls.isPresent() ? 'S' : 'N');
      if (tls.isPresent()) {
        client.startTls(tls.get());
      }
    }
  }

  private void cancel(byte[] request) throws IOException {
    try (Channel server = Channel.open(serverPort)) {
      server.sendUntyped(request);
    }
  }

  private Optional<Backend> logIn(Map<String, String> asked) throws IOException {
    String user = asked.get("user");
    if (policy.asksPassword()) {
      client.send(Answers.askPassword());
      client.flush();
      if (!policy.admits(user, client.receive().reader().text())) {
        String problem = "password authentication failed for user \"" + user + "\"";
        client.send(SqlError.fatal("28000", problem).toMessage());
        client.flush();
        return Optional.empty();
      }
    }
    Channel server = Channel.open(serverPort);
    server.sendUntyped(startup(policy.startup(asked)));
    return connect(server);
  }

  private Optional<Backend> connect(Channel server) throws IOException {
    Backend backend = new Backend(server);
    while (true) {
      WireMessage message = backend.receive();
      client.send(adapted(message));
      if (message.type() == WireMessage.READY) {
        client.flush();
        return Optional.of(backend);
      } else if (message.type() == WireMessage.ERROR) {
        client.flush();
        backend.close();
        return Optional.empty();
      } else if (expectsAnswer(message)) {
        client.flush();
        backend.send(client.receive());
        backend.flush();
      }
    }
  }

  private WireMessage adapted(WireMessage message) {
    if (message.type() != WireMessage.PARAMETER_STATUS) {
      return message;
    }
    PayloadReader reader = message.reader();
    String name = reader.text();
    return Answers.parameter(name, policy.reported(name, reader.text()));
  }

  private static boolean expectsAnswer(WireMessage message) {
    if (message.type() != WireMessage.AUTHENTICATION) {
      return false;
    }
    int step = message.reader().int32();
    return step != AUTHENTICATION_OK && step != AUTHENTICATION_SASL_FINAL;
  }

  private static Map<String, String> parameters(PayloadReader reader) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name = reader.text(); !name.isEmpty(); name = reader.text()) {
      parameters.put(name, reader.text());
    }
    return parameters;
  }

  private static byte[] startup(Map<String, String> parameters) {
    PayloadWriter payload = new PayloadWriter().int32(VERSION_3);
    parameters.forEach((name, value) -> payload.text(name).text(value));
    return payload.letter((char) 0).toBytes();
  }
}
