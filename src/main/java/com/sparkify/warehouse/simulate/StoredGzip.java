package com.sparkify.warehouse.simulate;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Gzip that stores instead of compressing, since compressed bytes differ from one zlib to another
 * (RFC 1951, 3.2.4; RFC 1952).
 */
final class StoredGzip extends FilterOutputStream {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
  private static final int LONGEST_BLOCK = 0xFFFF;

  private final long memberBytes;
  private final CRC32 sum = new CRC32();
  private long size;

  /**
   * @param memberBytes after how many bytes a new member begins
   */
  StoredGzip(OutputStream out, long memberBytes) throws IOException {
    super(out);
    this.memberBytes = memberBytes;
    out.write(HEADER);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int at = offset;
    while (at < offset + length) {
      if (size == memberBytes) {
        finish();
        out.write(HEADER);
      }
      int block = (int) Math.min(Math.min(LONGEST_BLOCK, memberBytes - size), offset + length - at);
      writeBlock(0, bytes, at, block);
      at += block;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      finish();
    } finally {
      out.close();
    }
  }

  private void writeBlock(int last, byte[] bytes, int offset, int length) throws IOException {
    out.write(last);
    writeLittle(length, 2);
    writeLittle(~length, 2);
    out.write(bytes, offset, length);
    sum.update(bytes, offset, length);
    size += length;
  }

  private void finish() throws IOException {
    writeBlock(1, new byte[0], 0, 0);
    writeLittle(sum.getValue(), 4);
    writeLittle(size, 4);
    sum.reset();
    size = 0;
  }

  private void writeLittle(long number, int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (number >>> 8 * i));
    }
  }
}
