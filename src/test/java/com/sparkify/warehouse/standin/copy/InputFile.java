package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.s3.S3Object;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A file that is to be loaded, by its full address. */
record InputFile(String url, S3Object object) {
  byte[] read(boolean gzip) throws SqlErrorException, IOException {
    if (!gzip) {
      return object.bytes();
    }
    try (InputStream in = new GZIPInputStream(object.content().open())) {
      return in.readAllBytes();
    } catch (ZipException | EOFException e) {
      throw S3Failure.badGzip(url);
    }
  }
}
