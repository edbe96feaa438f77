package com.sparkify.warehouse.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
  @ParameterizedTest
  @CsvSource({
    "0, 6820, 0.0%, 0.0000",
    "1, 6820, <0.1%, 0.0001",
    "3410, 6820, 50.0%, 0.5000",
    "6819, 6820, >99.9%, 0.9999",
    "6820, 6820, 100.0%, 1.0000",
    "0, 0, –, 0.0000"
  })
  void aShareNeverLooksLikeNoneOrAllUnlessItIs(
      long part, long whole, String text, String fraction) {
    assertThat(new Share(part, whole).text()).isEqualTo(text);
    assertThat(new Share(part, whole).fraction()).isEqualTo(fraction);
  }
}
