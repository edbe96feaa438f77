package com.sparkify.warehouse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class DraftTest {
  private static final String LINE =
      "{\"a\":null,\"b\":\"x \\\" , \\\\\",\"c\":-1.5,\"d\":\"\",\"e\":true}";

  @Test
  void aLineIsTakenApartAndPutTogether() {
    Draft draft = Draft.logged(LINE.getBytes(StandardCharsets.UTF_8));
    assertThat(draft.json()).isEqualTo(LINE);
    assertThat(draft.value("b")).isEqualTo("\"x \\\" , \\\\\"");
    assertThat(draft.value("e")).isEqualTo("true");
  }

  @Test
  void aChangeKeepsTheOrderOfTheKeys() {
    Draft draft = Draft.logged("{\"a\":1,\"b\":\"x\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(draft.with("a", "2").json()).isEqualTo("{\"a\":2,\"b\":\"x\"}");
    assertThat(draft.without("a").json()).isEqualTo("{\"b\":\"x\"}");
    assertThat(draft.plus("a", "3").json()).isEqualTo("{\"a\":1,\"b\":\"x\",\"a\":3}");
    assertThat(draft.longer("b", "y").led("b", "w").value("b")).isEqualTo("\"wxy\"");
    assertThat(draft.spaced().json()).isEqualTo("{\"a\" : 1 ,\t\"b\" : \"x\"}");
  }
}
