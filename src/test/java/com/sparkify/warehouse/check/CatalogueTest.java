package com.sparkify.warehouse.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.PortableSql;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import com.sparkify.warehouse.standin.sql.Redshift;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Redshift REDSHIFT = new Redshift(bytes -> "text");

  static List<Scan> scans() {
    return new Catalogue(
            new DuckDbEngine(Path.of("none"), Optional.empty()).dialect(), Instant.EPOCH)
        .scans();
  }

  static Stream<String> statements() {
    return scans().stream()
        .flatMap(
            scan ->
                Stream.concat(
                    Stream.of(scan.statement()), scan.checks().stream().map(Check::examples)));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementStaysInTheSqlThatAllEnginesShare(String statement) {
    PortableSql.assertPortable(statement);
    assertThat(REDSHIFT.refusal(statement, true)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("scans")
  void everyCheckSaysWhatItProves(Scan scan) {
    assertThat(scan.checks())
        .isNotEmpty()
        .allSatisfy(
            check -> {
              assertThat(check.name()).startsWith(check.table().name() + ".");
              assertThat(check.proves()).matches("\\p{Ll}.{10,70}[^.]");
            });
  }
}
