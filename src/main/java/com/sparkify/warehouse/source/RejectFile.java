package com.sparkify.warehouse.source;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rejects on their way into the ledger, compressed, in a temporary file that has no name any more
 * once it is open: it goes with this process, however that ends.
 */
final class RejectFile {
  private static final int AT_ONCE = 5_000;
  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final DeflaterOutputStream compressed;
  private final DataOutputStream out;
  private long size;

  private RejectFile(FileChannel channel) {
    this.channel = channel;
    this.compressed = new DeflaterOutputStream(Channels.newOutputStream(channel), deflater, BUFFER);
    this.out = new DataOutputStream(new BufferedOutputStream(compressed, BUFFER));
  }

  static RejectFile create() {
    try {
      Path path = Files.createTempFile("sparkify-rejects-", null);
      return new RejectFile(
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw explain(e);
    }
  }

  void append(List<Reject> rejects) {
    try {
      for (Reject reject : rejects) {
        writeText(reject.path());
        out.writeLong(reject.line());
        out.writeByte(reject.reason().ordinal());
        writeText(reject.key());
        writeText(reject.raw());
      }
      size += rejects.size();
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /** Gives all of them to the taker, some at a time; there is nothing left then. */
  void drain(Consumer<List<Reject>> taker) {
    try (channel;
        DataInputStream in = begin()) {
      for (long left = size; left > 0; left -= AT_ONCE) {
        taker.accept(read(in, (int) Math.min(left, AT_ONCE)));
      }
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /** Ends what was written, to read it from its beginning. */
  private DataInputStream begin() throws IOException {
    out.flush();
    compressed.finish();
    deflater.end();
    InputStream bytes = Channels.newInputStream(channel.position(0));
    return new DataInputStream(new BufferedInputStream(new InflaterInputStream(bytes), BUFFER));
  }

  private static List<Reject> read(DataInputStream in, int count) throws IOException {
    List<Reject> rejects = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rejects.add(
          new Reject(
              readText(in),
              in.readLong(),
              RejectReason.values()[in.readByte()],
              readText(in),
              readText(in)));
    }
    return rejects;
  }

  private void writeText(String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static SparkifyException explain(IOException e) {
    return SparkifyException.failed(
        "The rejects cannot be kept in the folder "
            + System.getProperty("java.io.tmpdir")
            + ": "
            + Reason.of(e)
            + ".",
        "Nothing was published; make room there, or mend the files with so many bad records.",
        e);
  }
}
