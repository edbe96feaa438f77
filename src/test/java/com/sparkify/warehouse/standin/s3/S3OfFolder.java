package com.sparkify.warehouse.standin.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process that shows a folder as a public bucket, for what does not run in the JVM of a test. */
public final class S3OfFolder {
  private S3OfFolder() {}

  /**
   * Serves until the standard input ends.
   *
   * @param arguments the bucket's name, the folder, the file that will hold the address, and, if it
   *     is to take its time, how many milliseconds for each answer
   */
  public static void main(String[] arguments) throws IOException {
    try (S3Server server = S3Server.start()) {
      server
          .store()
          .createBucket(arguments[0], S3Store.REGION, S3Bucket.Access.PUBLIC)
          .putFolder("", Path.of(arguments[1]));
      if (arguments.length > 3) {
        Duration time = Duration.ofMillis(Long.parseLong(arguments[3]));
        server.faults().always(request -> true, new S3Fault.Delay(time));
      }
      Path address = Path.of(arguments[2]);
      Path whole = Files.writeString(Path.of(address + ".new"), server.endpoint().toString());
      Files.move(whole, address);
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
