package com.sparkify.warehouse.oracle;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The parser of the product and the one of the oracle read every line alike. */
final class ReadingAgreesTest {
  @Property(tries = 200)
  void everyLineIsReadAlike(@ForAll("files") List<Delivered> files) {
    for (Delivered file : files) {
      Agreement agreement = Agreement.on(file.kind());
      Lines.of(file.plain()).forEach(agreement::check);
    }
  }

  @Provide
  private Arbitrary<List<Delivered>> files() {
    return Deliveries.files();
  }
}
