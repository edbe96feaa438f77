package com.sparkify.warehouse.cluster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a warehouse costs, by list prices.
 *
 * @param usdPerHour while it runs; absent if no price is known
 * @param basis how the figure came about, and what it leaves out
 */
public record CostEstimate(Optional<BigDecimal> usdPerHour, String basis) {
  /** In US dollars and cents. */
  Optional<BigDecimal> during(Duration time) {
    return usdPerHour.map(
        usd ->
            usd.multiply(BigDecimal.valueOf(time.toSeconds()))
                .divide(BigDecimal.valueOf(3600), 2, RoundingMode.HALF_UP));
  }
}
