package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.source.SourceFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The bytes of one version of an object. They are asked for in ranges, so that who needs only a
 * part does not make S3 send the rest; and where a connection breaks, the next one goes on. Not
 * thread-safe.
 */
final class ObjectStream extends InputStream {
  /** What is read of a large file in one go, and usually the end of its last line. */
  static final long RANGE = (16L << 20) + (64 << 10);

  /** So little more than was needed is read rather than giving up the connection. */
  private static final long REST = 64 << 10;

  private static final int BREAKS = 5;
  private static final long PAUSE_MILLIS = 100;

  private final S3Connection s3;
  private final S3Failures failures;
  private final S3Location object;
  private final SourceFile file;
  private ResponseInputStream<GetObjectResponse> body;
  private long at;
  private long rangeEnd;
  private int breaks;

  private ObjectStream(S3Connection s3, S3Failures failures, SourceFile file, long from) {
    this.s3 = s3;
    this.failures = failures;
    this.object = S3Location.of(file);
    this.file = file;
    this.at = from;
  }

  /** Asks for the first range at once: an object that is gone or forbidden is not opened. */
  static ObjectStream open(S3Connection s3, S3Failures failures, SourceFile file, long from) {
    ObjectStream stream = new ObjectStream(s3, failures, file, from);
    if (from < file.bytes()) {
      stream.request();
    }
    return stream;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (length > 0 && at < file.bytes()) {
      if (body == null) {
        request();
      }
      int read = readBody(into, offset, (int) Math.min(length, rangeEnd - at));
      if (read > 0) {
        return read;
      }
    }
    return length == 0 ? 0 : -1;
  }

  /** Returns 0 if the connection broke; the body is then gone. */
  private int readBody(byte[] into, int offset, int length) throws IOException {
    try {
      int read = body.read(into, offset, length);
      if (read <= 0) {
        throw new EOFException("The answer ended " + (rangeEnd - at) + " bytes too early.");
      }
      at += read;
      if (at == rangeEnd) {
        endRange();
      }
      return read;
    } catch (IOException | SdkException e) {
      body.abort();
      body = null;
      pauseAfter(e);
      return 0;
    }
  }

  private void request() {
    rangeEnd = Math.min(file.bytes(), at + RANGE);
    try {
      body =
          s3.client()
              .getObject(
                  r ->
                      r.bucket(object.bucket())
                          .key(object.path())
                          .ifMatch('"' + file.version() + '"')
                          .range("bytes=" + at + "-" + (rangeEnd - 1)));
    } catch (SdkException e) {
      throw failures.reading(object, e);
    }
  }

  private void endRange() throws IOException {
    breaks = 0;
    body.close();
    body = null;
  }

  private void pauseAfter(Exception e) throws InterruptedIOException {
    if (++breaks > BREAKS) {
      throw failures.broken(object, e);
    }
    try {
      Thread.sleep(PAUSE_MILLIS << breaks);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    if (body != null && !isReadToItsEnd()) {
      body.abort();
    }
    body = null;
  }

  /** Whether so little was left that it has been read, so that the connection can be kept. */
  private boolean isReadToItsEnd() {
    if (rangeEnd - at > REST) {
      return false;
    }
    try {
      body.skipNBytes(rangeEnd - at);
      body.close();
      return true;
    } catch (IOException | SdkException e) {
      return false;
    }
  }
}
