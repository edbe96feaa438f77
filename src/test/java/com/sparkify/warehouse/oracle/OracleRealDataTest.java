package com.sparkify.warehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OracleRealDataTest {
  private static final Path DATA = Path.of("../shared/data/sparkify");

  @Test
  void theRealDataGivesItsKnownAnswers() {
    assumeTrue(Files.isDirectory(DATA));
    OracleStar star = Oracle.of(DATA.resolve("log_data"), DATA.resolve("song_data"));
    assertThat(star.funnel())
        .isEqualTo(
            new OracleFunnel(
                new OracleFunnel.Lines(8_061, 8_056, 0, 5),
                new OracleFunnel.Lines(71, 71, 0, 0),
                6_820,
                6_820,
                0,
                0,
                1));
    assertThat(star.rejects()).isEmpty();
    assertThat(star.rows(OracleTable.SONGPLAYS)).hasSize(6_820);
    assertThat(star.rows(OracleTable.USERS)).hasSize(97);
    assertThat(star.rows(OracleTable.SONGS)).hasSize(71);
    assertThat(star.rows(OracleTable.ARTISTS)).hasSize(69);
    assertThat(star.rows(OracleTable.TIME)).hasSize(6_813);
  }
}
