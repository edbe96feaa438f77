package com.sparkify.warehouse.overview;

/**
 * One of what an audience plays or uses most.
 *
 * @param place 1 is the first
 * @param credit what belongs to the name, such as a song's artist; null where nothing does
 */
public record Favourite(
    Audience audience, int place, String name, String credit, long plays, long listeners) {}
