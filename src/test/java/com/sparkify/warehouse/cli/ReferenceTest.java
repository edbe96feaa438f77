package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.ReviewedFile;
import com.sparkify.warehouse.config.SettingKey;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The reference says what the program is. The pages are written anew with {@code
 * -Dgolden.write=true}.
 */
class ReferenceTest {
  @Test
  void theCommandsAreThoseOfTheProgram() throws IOException {
    String page = new CommandReference(Main.commandLine(Terminal.ofThisProcess())).page();
    assertThat(page).contains("\n## sparkify etl\n", "\n## sparkify cluster prepare\n", "--yes");
    assertIsWritten("commands.md", page);
  }

  @Test
  void theSettingsAreThoseOfTheProgram() throws IOException {
    String page = SettingReference.page();
    for (SettingKey key : SettingKey.values()) {
      assertThat(page).contains("| `" + key.key() + "` | " + key.purpose());
    }
    assertIsWritten("settings.md", page);
  }

  private static void assertIsWritten(String name, String text) throws IOException {
    new ReviewedFile(Path.of("docs/reference", name)).assertIs(text);
  }
}
