package com.sparkify.warehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final String LONG = "a text of some length, which can be cut";

  @Test
  void numbersStandToTheRightAndTextToTheLeft() {
    Grid grid = grid(List.of("name", "plays"), List.of("Ann", 7), List.of("Bob", 1234));
    assertThat(TextTable.of(grid, 80))
        .isEqualTo("name  plays\n────  ─────\nAnn       7\nBob    1234\n");
  }

  @Test
  void noLineIsWiderThanTheWindow() {
    Grid grid = grid(List.of("a", "b", "c"), List.of(LONG, LONG, 1), List.of("x", LONG, 22));
    assertThat(TextTable.of(grid, 40).lines()).allMatch(line -> line.length() <= 40);
    assertThat(TextTable.of(grid, 40)).contains("…");
  }

  @Test
  void whatIsOfOneWidthIsKeptWhole() {
    Grid grid =
        grid(
            List.of("when", "what", "more"),
            List.of("2018-11-01 00:00:15", LONG, LONG + LONG),
            List.of("2018-11-01 00:00:16", "x", "x"));
    assertThat(TextTable.of(grid, 60)).contains("2018-11-01 00:00:15", "2018-11-01 00:00:16");
  }

  @Test
  void aPlaceLosesItsBeginningAndKeepsItsLine() {
    Place place = Place.near(Path.of("/home/ann"), "/home/ann/data/2018/11/events.json", 12L);
    assertThat(place).hasToString("data/2018/11/events.json:12");
    Grid grid = grid(List.of("where", "raw"), List.of(place, LONG), List.of(place, "x"));
    assertThat(TextTable.of(grid, 30)).contains("…vents.json:12");
  }

  @Test
  void aWindowThatIsWideEnoughCutsNothing() {
    Grid grid = grid(List.of("a", "b"), List.of(LONG, LONG));
    assertThat(TextTable.of(grid, Integer.MAX_VALUE)).contains(LONG + "  " + LONG);
  }

  @Test
  void textFromOutsideCannotMoveTheCursor() {
    Grid grid = grid(List.of("a"), Arrays.asList("\u001b[31mred\r\n"));
    assertThat(TextTable.of(grid, 80)).endsWith("\\u001b[31mred\\u000d\\u000a\n");
  }

  @Test
  void whatIsNotThereIsBlank() {
    Grid grid = grid(List.of("a", "b"), Arrays.asList(null, "x"));
    assertThat(TextTable.of(grid, 80)).endsWith("\n   x\n");
  }

  @Test
  void aNumberIsNeverCut() {
    Grid grid = grid(List.of("text", "number"), List.of(LONG, 1234567890123456789L));
    assertThat(TextTable.of(grid, 34)).contains("a text of so…", "  1234567890123456789\n");
  }

  @Test
  void wideSignsDoNotShiftTheColumns() {
    Grid grid = grid(List.of("song", "plays"), List.of("Tokyo東京", 7), List.of("Nine wide", 8));
    assertThat(TextTable.of(grid, 80)).contains("Tokyo東京      7\n", "Nine wide      8\n");
  }

  @Test
  void whatIsWrappedLosesNothing() {
    Grid grid = grid(List.of("name", "answers"), List.of("long", LONG), List.of("short", "x"));
    assertThat(TextTable.wrapped(grid, 30))
        .isEqualTo(
            """
            name   answers
            ─────  ───────────────────────
            long   a text of some length,
                   which can be cut
            short  x
            """);
  }

  @Test
  void columnsThatFindNoRoomBesideEachOtherStandBelowEachOther() {
    Grid grid = grid(List.of("one", "second", "c"), List.of(LONG, LONG, LONG), List.of("x", 2, 3));
    assertThat(TextTable.of(grid, 24))
        .isEqualTo(
            """
            one     a text of some
                    length, which can be
                    cut
            second  a text of some
                    length, which can be
                    cut
            c       a text of some
                    length, which can be
                    cut

            one     x
            second  2
            c       3
            """);
  }

  private static Grid grid(List<String> columns, List<?>... rows) {
    return new Grid(columns, Arrays.stream(rows).<List<Object>>map(ArrayList::new).toList());
  }
}
