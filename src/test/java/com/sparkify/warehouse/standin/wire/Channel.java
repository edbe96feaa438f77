package com.sparkify.warehouse.standin.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A connection over which messages go both ways; used by one thread. */
final class Channel implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Socket socket;
  private DataInputStream in;
  private DataOutputStream out;

  Channel(Socket socket) throws IOException {
    this.socket = socket;
    socket.setTcpNoDelay(true);
    speakOver(socket);
  }

  /** Goes on in TLS, as its server. */
  void startTls(SSLContext context) throws IOException {
    SSLSocket secured =
        (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    speakOver(secured);
  }

  private void speakOver(Socket either) throws IOException {
    in = new DataInputStream(new BufferedInputStream(either.getInputStream(), BUFFER));
    out = new DataOutputStream(new BufferedOutputStream(either.getOutputStream(), BUFFER));
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
