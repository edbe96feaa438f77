package com.sparkify.warehouse.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file's lines. */
final class Lines {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private Lines() {}

  /** The lines without their line feeds; the last one may lack its own. */
  static List<byte[]> of(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    int start = startsWithMark(content) ? BYTE_ORDER_MARK.length : 0;
    for (int at = start; at < content.length; at++) {
      if (content[at] == '\n') {
        lines.add(Arrays.copyOfRange(content, start, at));
        start = at + 1;
      }
    }
    if (start < content.length) {
      lines.add(Arrays.copyOfRange(content, start, content.length));
    }
    return lines;
  }

  static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithMark(byte[] content) {
    return content.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(Arrays.copyOf(content, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
  }
}
