import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Walks a folder and joins its files into one: the least that a loader of small files must do. */
final class JoinFiles {
  private JoinFiles() {}

  /** Arguments: the folder, the file to write. */
  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(args[0]));
        OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        out.write(Files.readAllBytes(file));
        out.write('\n');
      }
    }
  }
}
