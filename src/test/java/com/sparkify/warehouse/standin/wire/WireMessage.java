package com.sparkify.warehouse.standin.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One message of the protocol, version 3: its type and what follows the length. */
record WireMessage(char type, byte[] payload) {
  static final char AUTHENTICATION = 'R';
  static final char BIND = 'B';
  static final char CLOSE = 'C';
  static final char COMMAND_COMPLETE = 'C';
  static final char COPY_DATA = 'd';
  static final char COPY_DONE = 'c';
  static final char COPY_FAIL = 'f';
  static final char COPY_IN = 'G';
  static final char DATA_ROW = 'D';
  static final char DESCRIBE = 'D';
  static final char ERROR = 'E';
  static final char EXECUTE = 'E';
  static final char FLUSH = 'H';
  static final char NOTICE = 'N';
  static final char PARAMETER_STATUS = 'S';
  static final char PARSE = 'P';
  static final char PASSWORD = 'p';
  static final char QUERY = 'Q';
  static final char READY = 'Z';
  static final char SYNC = 'S';
  static final char TERMINATE = 'X';

  static WireMessage empty(char type) {
    return new WireMessage(type, new byte[0]);
  }

  static WireMessage readFrom(DataInputStream in) throws IOException {
    char type = (char) in.readUnsignedByte();
    byte[] payload = new byte[in.readInt() - Integer.BYTES];
    in.readFully(payload);
    return new WireMessage(type, payload);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeByte(type);
    out.writeInt(payload.length + Integer.BYTES);
    out.write(payload);
  }

  PayloadReader reader() {
    return new PayloadReader(payload);
  }
}
