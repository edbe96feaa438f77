package com.sparkify.warehouse.simulate;

import static com.sparkify.warehouse.simulate.Page.ABOUT;
import static com.sparkify.warehouse.simulate.Page.DOWNGRADE;
import static com.sparkify.warehouse.simulate.Page.ERROR;
import static com.sparkify.warehouse.simulate.Page.HELP;
import static com.sparkify.warehouse.simulate.Page.HOME;
import static com.sparkify.warehouse.simulate.Page.LOGIN;
import static com.sparkify.warehouse.simulate.Page.LOGOUT;
import static com.sparkify.warehouse.simulate.Page.NEXT_SONG;
import static com.sparkify.warehouse.simulate.Page.SAVE_SETTINGS;
import static com.sparkify.warehouse.simulate.Page.SETTINGS;
import static com.sparkify.warehouse.simulate.Page.SUBMIT_DOWNGRADE;
import static com.sparkify.warehouse.simulate.Page.SUBMIT_UPGRADE;
import static com.sparkify.warehouse.simulate.Page.UPGRADE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which page a listener opens next. */
final class Journey {
  private static final Map<Page, Steps> NEXT = new EnumMap<>(Page.class);
  private static final Steps STRANGER =
      new Steps().to(LOGIN, 50).to(HOME, 35).to(ABOUT, 10).to(HELP, 5);

  // Steps to "upgrade" lead those who pay already to "downgrade".
  static {
    Steps music =
        new Steps().to(NEXT_SONG, 930).to(HOME, 26).to(LOGOUT, 12).to(UPGRADE, 14).to(SETTINGS, 7);
    NEXT.put(NEXT_SONG, music.to(HELP, 6).to(ABOUT, 3).to(ERROR, 2));
    NEXT.put(
        HOME,
        new Steps().to(NEXT_SONG, 84).to(HOME, 5).to(SETTINGS, 4).to(ABOUT, 3).to(UPGRADE, 4));
    NEXT.put(LOGIN, new Steps().to(HOME, 1));
    NEXT.put(LOGOUT, new Steps().to(HOME, 1));
    NEXT.put(SETTINGS, new Steps().to(NEXT_SONG, 60).to(SAVE_SETTINGS, 22).to(HOME, 9).to(HELP, 9));
    NEXT.put(SAVE_SETTINGS, new Steps().to(HOME, 1));
    NEXT.put(
        UPGRADE, new Steps().to(SUBMIT_UPGRADE, 40).to(HOME, 25).to(NEXT_SONG, 30).to(UPGRADE, 5));
    NEXT.put(SUBMIT_UPGRADE, new Steps().to(HOME, 1));
    NEXT.put(DOWNGRADE, new Steps().to(NEXT_SONG, 66).to(HOME, 20).to(SUBMIT_DOWNGRADE, 14));
    NEXT.put(SUBMIT_DOWNGRADE, new Steps().to(HOME, 1));
    NEXT.put(HELP, new Steps().to(NEXT_SONG, 80).to(HOME, 10).to(HELP, 10));
    NEXT.put(ABOUT, new Steps().to(HOME, 55).to(NEXT_SONG, 45));
    NEXT.put(ERROR, new Steps().to(NEXT_SONG, 70).to(HOME, 30));
  }

  private Journey() {}

  static Page next(Page page, boolean loggedIn, boolean paid, Dice dice) {
    if (!loggedIn && page != LOGIN) {
      return STRANGER.pick(dice);
    }
    Page next = NEXT.get(page).pick(dice);
    return next == UPGRADE && paid ? DOWNGRADE : next;
  }

  /** Pages with their weights, the likeliest first. */
  private record Steps(List<Page> pages, int[] ends) {
    Steps() {
      this(List.of(), new int[] {0});
    }

    Steps to(Page page, int weight) {
      List<Page> longer = new ArrayList<>(pages);
      longer.add(page);
      int[] more = Arrays.copyOf(ends, ends.length + 1);
      more[ends.length] = ends[ends.length - 1] + weight;
      return new Steps(List.copyOf(longer), more);
    }

    Page pick(Dice dice) {
      int thrown = dice.below(ends[ends.length - 1]);
      int step = 0;
      while (ends[step + 1] <= thrown) {
        step++;
      }
      return pages.get(step);
    }
  }
}
