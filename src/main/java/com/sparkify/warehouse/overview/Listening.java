package com.sparkify.warehouse.overview;

import java.util.List;

/**
 * What the service is doing.
 *
 * @param days the latest with a play and those between, the first of them first
 * @param astrayPlays on days that cannot be true, before 2000 or in the future; they are in no day
 * @param hours those with a play
 * @param songs the most played of every audience, as the app reported them
 */
public record Listening(
    List<Day> days,
    long astrayPlays,
    List<HourOfWeek> hours,
    List<Favourite> songs,
    List<Favourite> artists,
    List<Favourite> places,
    List<Favourite> devices) {
  public Listening {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    songs = List.copyOf(songs);
    artists = List.copyOf(artists);
    places = List.copyOf(places);
    devices = List.copyOf(devices);
  }
}
