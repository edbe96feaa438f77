package com.sparkify.warehouse.cluster;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/** List prices per hour, out of a resource that says when and for which region they were noted. */
final class PriceTable {
  private static final String REFERENCE = Region.US_WEST_2.id();
  private static final String RPU = "rpu";
  private static final String PRICES = "https://aws.amazon.com/redshift/pricing/";

  private record Price(String region, BigDecimal usd, String noted) {}

  private final Map<String, Price> prices;

  private PriceTable(Map<String, Price> prices) {
    this.prices = prices;
  }

  static PriceTable load() {
    Map<String, Price> prices = new HashMap<>();
    List<String> lines = Resources.text("prices.csv").lines().toList();
    lines.stream()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            cells ->
                prices.put(
                    cells[0] + " " + cells[1],
                    new Price(cells[0], new BigDecimal(cells[2]), cells[3])));
    return new PriceTable(prices);
  }

  CostEstimate estimate(Shape shape, String region) {
    if (shape instanceof Shape.Provisioned nodes) {
      return estimate(nodes.nodeType(), nodes.nodes(), nodes.toString(), region);
    }
    int rpu = ((Shape.Serverless) shape).baseRpu();
    return estimate(RPU, rpu, rpu + " RPU, only while queries run", region);
  }

  private CostEstimate estimate(String unit, int count, String what, String region) {
    return Optional.ofNullable(prices.get(region + " " + unit))
        .or(() -> Optional.ofNullable(prices.get(REFERENCE + " " + unit)))
        .map(price -> new CostEstimate(Optional.of(times(price, count)), basis(price, what)))
        .orElseGet(
            () ->
                new CostEstimate(
                    Optional.empty(), "no price is known for " + what + "; see " + PRICES));
  }

  private static BigDecimal times(Price price, int count) {
    return price.usd().multiply(BigDecimal.valueOf(count));
  }

  private static String basis(Price price, String what) {
    return String.format(
        "%s at the list price of %s, noted %s; storage and snapshots are extra",
        what, price.region(), price.noted());
  }
}
