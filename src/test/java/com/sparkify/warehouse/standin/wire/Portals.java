package com.sparkify.warehouse.standin.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The statements that a client has prepared, and those it has bound values to. */
final class Portals {
  /** A statement as the client sent it, and what becomes of it. */
  record Prepared(String sql, Plan plan) {}

  /** A statement with its values. */
  record Portal(Prepared prepared, List<String> parameters) {}

  private static final Prepared UNKNOWN = new Prepared("", new Plan.Forward(""));

  private final Map<String, Prepared> statements = new HashMap<>();
  private final Map<String, Portal> portals = new HashMap<>();

  void prepare(String name, Prepared statement) {
    statements.put(name, statement);
  }

  /** The server itself refuses what was never prepared. */
  void bind(WireMessage bind) {
    PayloadReader reader = bind.reader();
    String portal = reader.text();
    Prepared prepared = statements.getOrDefault(reader.text(), UNKNOWN);
    portals.put(portal, new Portal(prepared, parameters(reader)));
  }

  Portal portal(WireMessage execute) {
    return portals.getOrDefault(execute.reader().text(), new Portal(UNKNOWN, List.of()));
  }

  private static List<String> parameters(PayloadReader reader) {
    int[] formats = new int[reader.int16()];
    for (int i = 0; i < formats.length; i++) {
      formats[i] = reader.int16();
    }
    int count = reader.int16();
    List<String> parameters = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int format = formats.length == 0 ? 0 : formats[Math.min(i, formats.length - 1)];
      parameters.add(format == 0 ? reader.sizedText() : hexadecimal(reader));
    }
    return parameters;
  }

  private static String hexadecimal(PayloadReader reader) {
    int length = reader.int32();
    return length < 0 ? null : HexFormat.of().formatHex(reader.bytes(length));
  }
}
