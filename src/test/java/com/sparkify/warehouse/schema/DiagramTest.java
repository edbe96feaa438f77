package com.sparkify.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagramTest {
  private static final String STAR = Diagram.of(Star.tables());

  @Test
  void everyTableIsDrawnWithItsColumnsAndKeys() {
    for (Table table : Star.tables()) {
      assertThat(STAR).contains("  " + table.name() + " {\n");
      table.columns().forEach(column -> assertThat(STAR).contains(" " + column.name()));
    }
    assertThat(STAR)
        .contains("    bigint songplay_id PK \"session_id * 1000000 + item_in_session\"\n")
        .contains("    text song_id FK \"The matched song; NULL where none matches\"\n");
  }

  @Test
  void aReferenceThatMayBeMissingIsDrawnAsSuch() {
    assertThat(STAR)
        .startsWith("erDiagram\n")
        .contains("  songplays }o--|| users : user_id\n")
        .contains("  songplays }o--o| songs : song_id\n");
  }
}
