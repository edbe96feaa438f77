package com.sparkify.warehouse.trace;

import java.util.List;

/**
 * Where a play comes from, and why it matches the song that it matches.
 *
 * @param deliveries every line that delivered the play, in the files that were read again
 * @param files what became of each file that was looked for
 */
public record Trace(Play play, List<Delivery> deliveries, List<FileLook> files, Match match) {}
