package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What a client uploads: plain, or in the chunks with signatures that the SDK writes. */
final class S3Body {
  private S3Body() {}

  static byte[] read(S3Request request, InputStream in) throws IOException {
    boolean chunked =
        request.header("x-amz-content-sha256").orElse("").startsWith("STREAMING-")
            || request.header("content-encoding").orElse("").contains("aws-chunked");
    return chunked ? readChunks(in) : in.readAllBytes();
  }

  /** {@code size[;signature] CRLF bytes CRLF …}, then a chunk of size 0 and trailing headers. */
  private static byte[] readChunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(line(in)); size > 0; size = size(line(in))) {
      byte[] chunk = in.readNBytes(size);
      if (chunk.length < size) {
        throw new EOFException();
      }
      body.writeBytes(chunk);
      line(in);
    }
    in.readAllBytes();
    return body.toByteArray();
  }

  private static int size(String header) {
    int end = header.indexOf(';');
    return Integer.parseInt(end < 0 ? header : header.substring(0, end), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      line.write(b);
    }
    return line.toString(US_ASCII).strip();
  }
}
