package com.sparkify.warehouse.preview;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Reject;
import java.util.List;
import java.util.Map;

/**
 * What was seen at a location.
 *
 * @param files how many files were looked into
 * @param lines how many lines of them, without blank ones
 * @param records the first lines
 * @param keys every key that a record had, or can have, known ones first
 * @param rejected how many of the lines a load would reject, by reason
 * @param rejects the first of these
 */
public record Preview(
    RecordSet set,
    String location,
    long files,
    long lines,
    List<PreviewedLine> records,
    List<KeyProfile> keys,
    Map<String, Long> rejected,
    List<Reject> rejects) {}
