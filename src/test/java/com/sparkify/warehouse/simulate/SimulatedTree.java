package com.sparkify.warehouse.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that was simulated, as the tests look at it. */
record SimulatedTree(Path out, Simulated simulated) {
  private static final JsonFactory JSON = new JsonFactory();

  static SimulatedTree of(SimulationRequest request) {
    return new SimulatedTree(request.out(), new Simulation(request).run(progress -> {}));
  }

  Expected expected() {
    return simulated.expected();
  }

  Path logs() {
    return out.resolve("log_data");
  }

  Path songs() {
    return out.resolve("song_data");
  }

  /** The files below, by path. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The records of clean files, by file and line: values by key, in the order of the keys. */
  static List<Map<String, String>> records(Path folder) throws IOException {
    return files(folder).stream().flatMap(SimulatedTree::lines).map(SimulatedTree::record).toList();
  }

  /** The same for the same names and bytes. */
  String fingerprint() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path file : files(out)) {
      String name = out.relativize(file).toString().replace('\\', '/');
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  static Map<String, String> record(String line) {
    try (JsonParser in = JSON.createParser(line)) {
      Map<String, String> record = new LinkedHashMap<>();
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        in.nextToken();
        record.put(in.currentName(), in.hasToken(JsonToken.VALUE_NULL) ? null : in.getText());
      }
      return record;
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }
}
