package com.sparkify.warehouse.standin.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on a free loopback port and leads each connection to the server, by a policy. */
public final class WireProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int serverPort;
  private final ProxyPolicy policy;
  private final StatementLog log = new StatementLog();
  private final FaultScript faults = new FaultScript();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean refusing;

  private WireProxy(ServerSocket listener, int serverPort, ProxyPolicy policy) {
    this.listener = listener;
    this.serverPort = serverPort;
    this.policy = policy;
  }

  public static WireProxy start(int serverPort, ProxyPolicy policy) {
    try {
      ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      WireProxy proxy = new WireProxy(listener, serverPort, policy);
      startThread("wire-proxy", proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  public StatementLog statements() {
    return log;
  }

  public FaultScript faults() {
    return faults;
  }

  /** Whether new connections are dropped at once, as by a server that is down. */
  public void refuseConnections(boolean refuse) {
    refusing = refuse;
  }

  /** Drops every connection that is open now. */
  public void cutAll() {
    List.copyOf(open).forEach(WireProxy::closeQuietly); // and none that comes meanwhile
  }

  private void accept() {
    int connections = 0;
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (refusing) {
          socket.close();
          continue;
        }
        connections++;
        int number = connections;
        open.add(socket);
        startThread("wire-proxy-" + number, () -> serve(socket, number));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket socket, int number) {
    try (Channel client = new Channel(socket)) {
      Optional<Backend> opened = new Handshake(client, serverPort, policy).open();
      if (opened.isPresent()) {
        try (Backend backend = opened.get()) {
          Execution execution = new Execution(number, log, faults);
          new ProxySession(client, backend, policy.newSession(), execution).run();
        }
      }
    } catch (IOException ended) {
      // One side left; closing the other is all there is to do.
    } finally {
      open.remove(socket);
    }
  }

  private static void startThread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cutAll();
  }
}
