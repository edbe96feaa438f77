package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.flow.EtlRequest.Mode;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run that publishes warns of, on any engine. */
abstract class WarningContractTest extends ShopContractTest {
  /** 2018-11-05T00:00:00Z. */
  private static final long MONDAY = 1_541_376_000_000L;

  @BeforeEach
  void deliver() {
    shop.songs("a.json", song(0));
  }

  @Test
  void whatIsAsUsualGivesNoWarning() {
    deliver("a.json", 0, 30, item -> play(item, "You"));
    deliver("b.json", 30, 60, item -> play(item, "You"));
    assertThat(load()).isEmpty();
  }

  @Test
  void levelsAndGendersThatNobodyKnowsAreTold() {
    deliver("a.json", 0, 2, item -> play(item, "You").replace("paid", "Trial"));
    deliver("b.json", 2, 3, item -> play(item, "You").replace("'F'", "'f'").replace("'1'", "'2'"));
    deliver("c.json", 3, 30, item -> play(item, "You"));
    assertThat(load())
        .containsExactly(
            "level is not free or paid in 2 of the 30 plays, such as \"Trial\".",
            "gender is not F or M in 1 of the 2 changed users, such as \"f\".");
  }

  @Test
  void anEventThatIsNoPlayTellsOfItsUserToo() {
    shop.events("a.json", play(1, "You").replace("NextSong", "Home").replace("paid", ""));
    assertThat(load()).isEmpty();
    shop.events("b.json", play(2, "You").replace("NextSong", "Home").replace("paid", "none"));
    assertThat(load())
        .containsExactly(
            "level is not free or paid in 1 of the 1 changed users, such as \"none\".");
  }

  @Test
  void timesLongAgoAndInTheFutureAreTold() {
    String early = play(1, "You").replace("'ts':" + (MONDAY + 1), "'ts':5");
    String late = play(2, "You").replace("'ts':" + (MONDAY + 2), "'ts':253402300799999");
    shop.events("a.json", early, late, play(3, "You"));
    assertThat(load())
        .containsExactly(
            "start_time is not between 2000 and now in 2 of the 3 plays,"
                + " such as \"1970-01-01T00:00:00.005\".",
            "seen_at is not between 2000 and now in 1 of the 1 changed users,"
                + " such as \"9999-12-31T23:59:59.999\".");
  }

  @Test
  void columnsThatNoRecordFillsAreToldWhereThatIsNotChance() {
    deliver("a.json", 0, 19, item -> play(item, "You").replace("userAgent", "user_agent"));
    assertThat(load()).isEmpty();
    deliver("b.json", 20, 40, item -> play(item, "You").replace("userAgent", "user_agent"));
    assertThat(load()).containsExactly("None of the 20 plays has user_agent.");
    shop.songs("b.json", lines(1, 21, item -> song(item).replace("artist_l", "l")));
    assertThat(load())
        .containsExactly("None of the 20 songs has location or latitude or longitude.");
  }

  @Test
  void farFewerMatchesThanInTheRunsBeforeAreTold() {
    deliver("a.json", 0, 100, item -> play(item, "You"));
    deliver("b.json", 100, 200, item -> play(item, "Unknown"));
    assertThat(load()).isEmpty();
    deliver("c.json", 200, 320, item -> play(item, item < 230 ? "You" : "Unknown"));
    assertThat(load()).isEmpty();
    deliver("d.json", 320, 440, item -> play(item, item < 330 ? "You" : "Unknown"));
    assertThat(load()).as("49 of 120 may be 10 by chance").isEmpty();
    deliver("e.json", 440, 600, item -> play(item, item < 450 ? "You" : "Unknown"));
    assertThat(load())
        .containsExactly("10 of 160 new plays match a song, where 51 would be usual.");
  }

  @Test
  void aRebuildIsComparedWithNothing() {
    deliver("a.json", 0, 200, item -> play(item, "You"));
    assertThat(load()).isEmpty();
    shop.songs("a.json", song(0).replace("You", "Else"));
    assertThat(shop.load(Mode.FULL_REFRESH).warnings()).isEmpty();
  }

  private List<String> load() {
    return shop.load().warnings();
  }

  private void deliver(String file, int from, int to, IntFunction<String> line) {
    shop.events(file, lines(from, to, line));
  }

  private static String[] lines(int from, int to, IntFunction<String> line) {
    return IntStream.range(from, to).mapToObj(line).toArray(String[]::new);
  }

  private static String play(int item, String title) {
    return ("{'page':'NextSong','ts':%d,'sessionId':3,'itemInSession':%d,'userId':'1',"
            + "'level':'paid','song':'%s','artist':'Ann','length':200.0,'location':'Rome',"
            + "'userAgent':'Firefox','firstName':'F','lastName':'L','gender':'F'}")
        .formatted(MONDAY + item, item, title);
  }

  private static String song(int number) {
    return ("{'song_id':'S%d','title':'You','artist_id':'A1','artist_name':'Ann','year':2001,"
            + "'duration':200.0,'artist_location':'Rome','artist_latitude':41.9,"
            + "'artist_longitude':12.5}")
        .formatted(number);
  }
}
