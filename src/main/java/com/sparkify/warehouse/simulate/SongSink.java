package com.sparkify.warehouse.simulate;

import java.io.IOException;

/** Takes the songs of the catalogue, writes and counts them. */
interface SongSink {
  void accept(Song song) throws IOException;
}
