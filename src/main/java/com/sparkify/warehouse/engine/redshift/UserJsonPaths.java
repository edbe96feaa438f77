package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.s3.S3Folder;

/** The jsonpaths file for events that the settings name. */
record UserJsonPaths(RedshiftTarget target) {
  /** COPY gets a copy of it from the work folder, so that both lie in one region. */
  JsonPaths read() {
    String address = target.logJsonPaths().orElseThrow();
    int name = address.lastIndexOf('/') + 1;
    try (S3Folder folder = S3Folder.at(address.substring(0, name), target.aws())) {
      return JsonPaths.read(address, folder.get(address.substring(name)), RecordSet.EVENTS);
    }
  }
}
