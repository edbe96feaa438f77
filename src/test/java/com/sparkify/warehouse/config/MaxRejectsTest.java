package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

final class MaxRejectsTest {
  @Test
  void aNumberIsTheMostThatIsAllowed() throws WrongValue {
    MaxRejects limit = MaxRejects.parse("1000");
    assertThat(limit.exceededBy(1000, 1000)).isFalse();
    assertThat(limit.exceededBy(1001, Long.MAX_VALUE)).isTrue();
    assertThat(limit.earlyLimit()).hasValue(1000);
    assertThat(MaxRejects.parse("0").exceededBy(1, 1)).isTrue();
  }

  @Test
  void aPercentageIsOfTheRecordsRead() throws WrongValue {
    MaxRejects limit = MaxRejects.parse("0.5%");
    assertThat(limit.exceededBy(5, 1000)).isFalse();
    assertThat(limit.exceededBy(6, 1000)).isTrue();
    assertThat(limit.exceededBy(0, 0)).isFalse();
    assertThat(limit.earlyLimit()).isEmpty();
  }

  @Test
  void oneLimitHasManySpellings() throws WrongValue {
    assertThat(MaxRejects.parse("5.0 %")).isEqualTo(MaxRejects.parse("05%")).hasToString("5%");
    assertThat(MaxRejects.parse("007")).isEqualTo(MaxRejects.count(7)).hasToString("7");
    assertThat(MaxRejects.parse("100%")).hasToString("100%");
  }

  @Property
  void anyLimitIsReadBackAsPrinted(
      @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long count,
      @ForAll @IntRange(min = 0, max = 99) int percent,
      @ForAll @IntRange(min = 0, max = 999_999) int fraction)
      throws WrongValue {
    MaxRejects number = MaxRejects.count(count);
    assertThat(MaxRejects.parse(number.toString())).isEqualTo(number);
    MaxRejects share = MaxRejects.parse(percent + "." + fraction + "%");
    assertThat(MaxRejects.parse(share.toString())).isEqualTo(share);
  }

  @Property
  void aPercentageIsExact(
      @ForAll @IntRange(min = 0, max = 100) int percent,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long rejects,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long read)
      throws WrongValue {
    assertThat(MaxRejects.parse(percent + "%").exceededBy(rejects, read))
        .isEqualTo(rejects * 100 > percent * read);
  }
}
