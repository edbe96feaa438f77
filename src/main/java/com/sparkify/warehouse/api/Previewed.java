package com.sparkify.warehouse.api;

import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.preview.Preview;
import com.sparkify.warehouse.preview.Previewer;
import com.sparkify.warehouse.report.PreviewText;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.Sources;
import java.nio.file.Path;
import java.util.Map;

/** What was seen at a location. As text it is what {@code preview} prints. */
public record Previewed(Preview preview) {
  static Previewed of(RecordSet set, String location, int records) {
    if (records < 1) {
      throw SparkifyException.usage(
          "A preview of " + records + " records shows nothing.", "Ask for one or more.");
    }
    SettingKey key = set == RecordSet.EVENTS ? SettingKey.S3_LOG_DATA : SettingKey.S3_SONG_DATA;
    Settings settings = Access.settings(Map.of(key, location));
    try (Source source = Sources.at(location, settings.aws())) {
      return new Previewed(new Previewer(set, source).look(records));
    }
  }

  @Override
  public String toString() {
    return PreviewText.of(preview, Path.of(""), Rows.TEXT_WIDTH);
  }
}
