package com.sparkify.warehouse.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TimeRowsTest {
  private static TimeRows rowsOf(String... moments) {
    return new TimeRows(
        Stream.of(moments)
            .mapToLong(m -> LocalDateTime.parse(m).toInstant(ZoneOffset.UTC).toEpochMilli())
            .toArray());
  }

  @Test
  void aMomentIsTakenApart() {
    assertThat(rowsOf("2018-11-15T23:59:59.796"))
        .containsExactly(
            new Object[] {LocalDateTime.parse("2018-11-15T23:59:59.796"), 23, 15, 46, 11, 2018, 4});
  }

  @Test
  void theFirstDayOfAYearMayLieInTheLastWeekOfTheOneBefore() {
    assertThat(rowsOf("2017-01-01T00:00:00", "2018-12-31T12:00:00"))
        .containsExactly(
            new Object[] {LocalDateTime.parse("2017-01-01T00:00:00"), 0, 1, 52, 1, 2017, 0},
            new Object[] {LocalDateTime.parse("2018-12-31T12:00:00"), 12, 31, 1, 12, 2018, 1});
  }

  @Test
  void eachDayHasItsOwnPartsInWhateverOrderItIsAskedFor() {
    TimeRows rows = rowsOf("1970-01-01T00:00:00.001", "9999-12-31T23:59:59.999");
    Object[] last = {LocalDateTime.parse("9999-12-31T23:59:59.999"), 23, 31, 52, 12, 9999, 5};
    Object[] first = {LocalDateTime.parse("1970-01-01T00:00:00.001"), 0, 1, 1, 1, 1970, 4};
    assertThat(rows.get(1)).isEqualTo(last);
    assertThat(rows.get(0)).isEqualTo(first);
    assertThat(rows.get(1)).isEqualTo(last);
  }
}
