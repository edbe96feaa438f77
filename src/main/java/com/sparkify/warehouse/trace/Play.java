package com.sparkify.warehouse.trace;

/**
 * A row of songplays.
 *
 * @param songId null if no song matches
 */
public record Play(
    long songplayId,
    long sessionId,
    long itemInSession,
    PlayValues values,
    String songId,
    String artistId) {}
