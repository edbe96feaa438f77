package com.sparkify.warehouse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BytesTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 7, 10, 99, 100, 101, 1_000, 12_345, 1_541_030_400_000L, Long.MAX_VALUE})
  void numbersAreWrittenInDigits(long number) {
    assertThat(new Bytes(1).put('n').put(number).copy()).asString().isEqualTo("n" + number);
  }
}
