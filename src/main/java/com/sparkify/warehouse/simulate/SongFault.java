package com.sparkify.warehouse.simulate;

import java.util.List;

/** One way in which a song comes otherwise than once and as it is. */
interface SongFault {
  /**
   * All lines that are delivered about the song. Of several versions the one that stays is first.
   */
  List<SongCopy> copies(Song song);
}
