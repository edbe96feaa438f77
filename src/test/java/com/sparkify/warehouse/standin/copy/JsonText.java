package com.sparkify.warehouse.standin.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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
    if (isValid(bytes)) {
      return bytes;
    }
    try {
      return decoder(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .getBytes(UTF_8);
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without holding the text of a large file. */
  private static boolean isValid(byte[] bytes) {
    CharsetDecoder decoder = decoder(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    return !result.isError();
  }

  private static CharsetDecoder decoder(CodingErrorAction onMalformed) {
    return UTF_8.newDecoder().onMalformedInput(onMalformed).replaceWith(String.valueOf(INVALID));
  }
}
