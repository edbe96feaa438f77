import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * What a careful engineer writes by hand: Jackson reads the files, a binary COPY stages them, and
 * SQL makes the star. One transaction, one connection, no ledger, no rejects.
 */
final class JavaCopy {
  /** How a value travels. */
  enum Type { TEXT, INT, BIGINT, DOUBLE }

  /** A key of the JSON records, in the order of the staging table's columns. */
  record Key(String name, Type type) {}

  private static final List<Key> EVENTS =
      List.of(
          new Key("artist", Type.TEXT),
          new Key("firstName", Type.TEXT),
          new Key("gender", Type.TEXT),
          new Key("itemInSession", Type.INT),
          new Key("lastName", Type.TEXT),
          new Key("length", Type.DOUBLE),
          new Key("level", Type.TEXT),
          new Key("location", Type.TEXT),
          new Key("page", Type.TEXT),
          new Key("sessionId", Type.BIGINT),
          new Key("song", Type.TEXT),
          new Key("ts", Type.BIGINT),
          new Key("userAgent", Type.TEXT),
          new Key("userId", Type.BIGINT));

  private static final List<Key> SONGS =
      List.of(
          new Key("song_id", Type.TEXT),
          new Key("title", Type.TEXT),
          new Key("artist_id", Type.TEXT),
          new Key("artist_name", Type.TEXT),
          new Key("artist_location", Type.TEXT),
          new Key("artist_latitude", Type.DOUBLE),
          new Key("artist_longitude", Type.DOUBLE),
          new Key("year", Type.INT),
          new Key("duration", Type.DOUBLE));

  private JavaCopy() {}

  /** Arguments: the folder of the SQL files, the log folder, the song folder, the JDBC URL. */
  public static void main(String[] args) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection(args[3]);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(Files.readString(Path.of(args[0], "tables.sql")));
      copy(connection, "staging_events", EVENTS, Path.of(args[1]));
      copy(connection, "staging_songs", SONGS, Path.of(args[2]));
      statement.execute(Files.readString(Path.of(args[0], "star.sql")));
      connection.commit();
    }
  }

  private static void copy(Connection connection, String table, List<Key> keys, Path folder)
      throws IOException, SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    String copy = "COPY " + table + " FROM STDIN (FORMAT binary)";
    try (Stream<Path> files = Files.walk(folder);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new PGCopyOutputStream(postgres, copy), 1 << 16))) {
      out.write("PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
      out.writeLong(0);
      RowWriter rows = new RowWriter(keys, out);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        rows.write(file);
      }
      out.writeShort(-1);
    }
  }

  /** Reads records, and writes the wanted keys of each as one binary row. */
  private static final class RowWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Key> keys;
    private final DataOutputStream out;
    private final Map<String, Integer> places = new HashMap<>();
    private final String[] values;

    RowWriter(List<Key> keys, DataOutputStream out) {
      this.keys = keys;
      this.out = out;
      this.values = new String[keys.size()];
      IntStream.range(0, keys.size()).forEach(i -> places.put(keys.get(i).name(), i));
    }

    void write(Path file) throws IOException {
      try (JsonParser parser = JSON.createParser(Files.newInputStream(file))) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          read(parser);
          write();
        }
      }
    }

    private void read(JsonParser parser) throws IOException {
      Arrays.fill(values, null);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Integer place = places.get(parser.currentName());
        JsonToken token = parser.nextToken();
        parser.skipChildren();
        if (place != null && token != JsonToken.VALUE_NULL) {
          values[place] = parser.getText();
        }
      }
    }

    private void write() throws IOException {
      out.writeShort(values.length);
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null || values[i].isEmpty()) {
          out.writeInt(-1);
        } else {
          write(keys.get(i).type(), values[i]);
        }
      }
    }

    private void write(Type type, String value) throws IOException {
      switch (type) {
        case TEXT -> {
          byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
          out.writeInt(utf8.length);
          out.write(utf8);
        }
        case INT -> {
          out.writeInt(Integer.BYTES);
          out.writeInt(Integer.parseInt(value));
        }
        case BIGINT -> {
          out.writeInt(Long.BYTES);
          out.writeLong(Long.parseLong(value));
        }
        case DOUBLE -> {
          out.writeInt(Double.BYTES);
          out.writeDouble(Double.parseDouble(value));
        }
      }
    }
  }
}
