package com.sparkify.warehouse.simulate;

/**
 * What an accepted line says about an event.
 *
 * @param user see {@link Population#userId}
 * @param matches whether the song it tells of is in the catalogue; of use only for a play
 */
record Heard(
    long ts, int user, long session, int item, Level level, boolean play, boolean matches) {
  Heard at(long otherTs) {
    return new Heard(otherTs, user, session, item, level, play, matches);
  }

  Heard by(int otherUser) {
    return new Heard(ts, otherUser, session, item, level, play, matches);
  }

  Heard as(long otherSession, int otherItem) {
    return new Heard(ts, user, otherSession, otherItem, level, play, matches);
  }

  Heard level(Level otherLevel) {
    return new Heard(ts, user, session, item, otherLevel, play, matches);
  }

  Heard matches(boolean now) {
    return new Heard(ts, user, session, item, level, play, now);
  }

  Heard noPlay() {
    return new Heard(ts, user, session, item, level, false, false);
  }
}
