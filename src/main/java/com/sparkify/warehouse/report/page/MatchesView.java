package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.overview.Overview;
import com.sparkify.warehouse.overview.Unmatched;
import com.sparkify.warehouse.overview.Unmatched.Near;
import com.sparkify.warehouse.report.Shown;
import java.util.List;

/** How many plays match, how many nearly do, and what is missing most. */
record MatchesView(
    String exact,
    String exactShare,
    String exactGrow,
    String nearly,
    String nearlyShare,
    String nearlyGrow,
    String rest,
    String restShare,
    String restGrow,
    boolean hasUnmatched,
    List<Title> unmatched) {
  /** A title that matches none. */
  record Title(
      String title, String artist, String plays, boolean hasNearest, List<Candidate> nearest) {}

  /** A song that is near it. */
  record Candidate(String title, String artist, String shared) {}

  static MatchesView of(Overview overview) {
    long plays = overview.totals().activity().plays();
    Share exact = new Share(overview.totals().matched(), plays);
    Share nearly = new Share(overview.gap().nearlyMatched(), plays);
    Share rest = new Share(plays - exact.part() - nearly.part(), plays);
    List<Unmatched> unmatched = overview.gap().unmatched();
    return new MatchesView(
        plays(exact),
        exact.text(),
        exact.fraction(),
        plays(nearly),
        nearly.text(),
        nearly.fraction(),
        plays(rest),
        rest.text(),
        rest.fraction(),
        !unmatched.isEmpty(),
        unmatched.stream().map(MatchesView::title).toList());
  }

  private static String plays(Share share) {
    return Shown.plural(share.part(), "play");
  }

  private static Title title(Unmatched played) {
    return new Title(
        Shown.printable(played.title()),
        played.artist() == null ? "no artist reported" : Shown.printable(played.artist()),
        Shown.count(played.plays()),
        !played.nearest().isEmpty(),
        played.nearest().stream().map(MatchesView::candidate).toList());
  }

  private static Candidate candidate(Near near) {
    String shared =
        switch (near.shared()) {
          case TITLE_AND_ARTIST -> "both alike";
          case TITLE -> "same title";
          case ARTIST -> "same artist";
        };
    return new Candidate(Shown.printable(near.title()), Shown.printable(near.artist()), shared);
  }
}
