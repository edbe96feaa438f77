package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.overview.Audience;
import com.sparkify.warehouse.overview.Favourite;
import com.sparkify.warehouse.report.Shown;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is played or used most, for every audience.
 *
 * @param what heads the names
 */
record Ranking(String id, String title, String what, List<ByAudience> audiences) {
  /** The rows of one audience; those of all but the first are hidden until asked for. */
  record ByAudience(String audience, boolean hidden, List<Row> rows) {}

  /**
   * One of them.
   *
   * @param share of the plays of the first
   */
  record Row(String name, String credit, String plays, String listeners, String share) {}

  static Ranking of(String id, String title, String what, List<Favourite> favourites) {
    return new Ranking(
        id,
        title,
        what,
        Stream.of(Audience.values()).map(audience -> rows(audience, favourites)).toList());
  }

  private static ByAudience rows(Audience audience, List<Favourite> favourites) {
    List<Favourite> own = favourites.stream().filter(f -> f.audience() == audience).toList();
    long most = own.stream().mapToLong(Favourite::plays).max().orElse(0);
    return new ByAudience(
        ListeningView.name(audience),
        audience != Audience.ALL,
        own.stream().map(favourite -> row(favourite, most)).toList());
  }

  private static Row row(Favourite favourite, long most) {
    return new Row(
        Shown.printable(favourite.name()),
        favourite.credit() == null ? "" : Shown.printable(favourite.credit()),
        Shown.count(favourite.plays()),
        Shown.count(favourite.listeners()),
        new Share(favourite.plays(), most).fraction());
  }
}
