package com.sparkify.warehouse.standin.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** A connection over which messages go both ways; used by one thread. */
final class Channel implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  Channel(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
  }

  static Channel open(int port) throws IOException {
    return new Channel(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  void send(WireMessage message) throws IOException {
    message.writeTo(out);
  }

  /** The first bytes of a connection, which have no type. */
  void sendUntyped(byte[] payload) throws IOException {
    out.writeInt(payload.length + Integer.BYTES);
    out.write(payload);
    out.flush();
  }

  void sendByte(char letter) throws IOException {
    out.write(letter);
    out.flush();
  }

  void flush() throws IOException {
    out.flush();
  }

  WireMessage receive() throws IOException {
    return WireMessage.readFrom(in);
  }

  byte[] receiveUntyped() throws IOException {
    byte[] payload = new byte[in.readInt() - Integer.BYTES];
    in.readFully(payload);
    return payload;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
