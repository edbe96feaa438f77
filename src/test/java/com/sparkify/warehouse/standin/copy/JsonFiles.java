package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.s3.S3Object;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files that steer a COPY: manifest and jsonpaths. */
final class JsonFiles {
  private final S3Reader s3;

  JsonFiles(S3Reader s3) {
    this.s3 = s3;
  }

  /**
   * The files that a manifest names and that exist; one listed twice counts twice, one missing is
   * passed over unless it is mandatory.
   */
  List<InputFile> manifest(String url) throws SqlErrorException, IOException {
    List<InputFile> files = new ArrayList<>();
    for (JsonValue entry : entries(url)) {
      if (!(entry instanceof JsonValue.Members object
          && object.members().get("url") instanceof JsonValue.Text name)) {
        throw S3Failure.badManifest(url);
      }
      JsonValue mandatory = object.members().get("mandatory");
      Optional<S3Object> found = s3.find(name.text());
      if (found.isPresent()) {
        files.add(new InputFile(name.text(), found.get()));
      } else if (new JsonValue.Plain("true").equals(mandatory)) {
        throw S3Failure.noSuchKey(name.text());
      }
    }
    if (files.isEmpty()) {
      throw S3Failure.noSuchPrefix(url);
    }
    return files;
  }

  /** Empty if the file has no member {@code jsonpaths}: then COPY goes by name without a word. */
  Optional<List<JsonPath>> jsonPaths(String url) throws SqlErrorException, IOException {
    JsonValue file = single(url).orElseThrow(() -> S3Failure.badJsonPaths("not one object", url));
    JsonValue paths =
        file instanceof JsonValue.Members object ? object.members().get("jsonpaths") : file;
    if (paths == null) {
      return Optional.empty();
    } else if (!(paths instanceof JsonValue.Items items)) {
      throw S3Failure.badJsonPaths("jsonpaths is not an array", url);
    } else {
      List<JsonPath> parsed = new ArrayList<>();
      for (JsonValue item : items.items()) {
        if (!(item instanceof JsonValue.Text path)) {
          throw S3Failure.badJsonPaths("an element is not a string", url);
        }
        parsed.add(JsonPath.parse(path.text()));
      }
      return Optional.of(parsed);
    }
  }

  private List<JsonValue> entries(String url) throws SqlErrorException, IOException {
    if (single(url).orElse(JsonValue.NULL) instanceof JsonValue.Members file
        && file.members().get("entries") instanceof JsonValue.Items entries) {
      return entries.items();
    }
    throw S3Failure.badManifest(url);
  }

  /** The value that is the whole file, if it is one. */
  private Optional<JsonValue> single(String url) throws SqlErrorException, IOException {
    JsonRecords records = new JsonRecords(s3.get(url).bytes());
    Optional<JsonRecords.Found> first = records.next();
    boolean one = first.isPresent() && first.get().problem() == null && records.next().isEmpty();
    return one ? first.map(JsonRecords.Found::value) : Optional.empty();
  }
}
