package com.sparkify.warehouse.standin.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Text in JSON. */
final class JsonText {
  /** Stands for bytes that are not UTF-8; no character of its own. */
  static final char INVALID = '\uFFFE';

  private JsonText() {}

  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The same bytes, with {@link #INVALID} where they are not UTF-8. */
  static byte[] marked(byte[] bytes) {
    try {
      return UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith(String.valueOf(INVALID))
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .getBytes(UTF_8);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
