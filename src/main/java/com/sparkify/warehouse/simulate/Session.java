package com.sparkify.warehouse.simulate;

/**
 * One visit of one listener, always at its next event. It changes from event to event, so that a
 * stream of any length needs no object for each.
 */
final class Session implements Comparable<Session> {
  private final long id;
  private final int listener;
  private int left;
  private long ts;
  private int item;
  private Page page;
  private boolean loggedIn;
  private int tune;

  /**
   * @param events how many there will be in all
   * @param ts the first event's time, an even number
   */
  Session(long id, int listener, int events, long ts) {
    this.id = id;
    this.listener = listener;
    this.left = events;
    this.ts = ts;
  }

  void opens(Page first, boolean known, int song) {
    page = first;
    loggedIn = known;
    tune = song;
  }

  /**
   * Goes on to the next event, {@code gap} later, sooner if the rest would not fit before the end.
   */
  void goesOn(Page next, boolean known, int song, long gap, long end) {
    left--;
    item++;
    ts += Math.min(gap, (end - 2 - ts) / left) & ~1L;
    opens(next, known, song);
  }

  boolean hasNext() {
    return left > 1;
  }

  long id() {
    return id;
  }

  int listener() {
    return listener;
  }

  /** Milliseconds since 1970, an even number. */
  long ts() {
    return ts;
  }

  int item() {
    return item;
  }

  Page page() {
    return page;
  }

  boolean loggedIn() {
    return loggedIn;
  }

  /** The number of the song; of use only on a page {@code NextSong}. */
  int tune() {
    return tune;
  }

  boolean plays() {
    return page == Page.NEXT_SONG;
  }

  @Override
  public int compareTo(Session other) {
    int byTime = Long.compare(ts, other.ts);
    return byTime != 0 ? byTime : Long.compare(id, other.id);
  }
}
