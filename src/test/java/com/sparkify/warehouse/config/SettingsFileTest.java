package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsFileTest {
  @TempDir private Path path;
  private SettingsFolder folder;

  @BeforeEach
  void inAnEmptyFolder() {
    folder = new SettingsFolder(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DB_NAME=a=b%c",
        "db_name = a=b%c",
        "Db_Name: a=b%c",
        "DB_NAME='a=b%c'",
        "DB_NAME = \"a=b%c\"  # a comment",
        "  DB_NAME\t=\t'a=b%c' ; a comment",
        "DB_NAME = ' a=b%%c '",
        "\u00A0DB_NAME\u00A0=\u00A0a=b%c\u00A0"
      })
  void aValueIsReadHoweverItIsWritten(String line) throws IOException {
    Settings settings = folder.read("# mine", "[Cluster] ; theirs", line);
    assertThat(settings.cluster().database()).contains("a=b%c");
    assertThat(settings.origin(SettingKey.CLUSTER_DB_NAME)).hasToString("Optional[dwh.cfg:3]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense                      | dwh.cfg:2: neither [SECTION] nor KEY=value.",
        "= value                       | dwh.cfg:2: neither [SECTION] nor KEY=value.",
        "[TARGET                       | dwh.cfg:2: neither [SECTION] nor KEY=value.",
        "[etl]                         | dwh.cfg:2: [etl] is already in line 1.",
        "MAX_REJECTS = \"5             | dwh.cfg:2: [ETL] MAX_REJECTS has a quote that is not"
            + " closed.",
        "MAX_REJECTS = %(OTHER)s       | dwh.cfg:2: [ETL] MAX_REJECTS refers to another value by"
            + " %(NAME)s. Write the value itself."
      })
  void aLineThatCannotBeReadIsAMistake(String line, String mistake) throws IOException {
    assertThat(folder.refusal("[ETL]", line)).isEqualTo(mistake);
  }

  @Test
  void aKeyBeforeAnySectionIsAMistakeToldOnce() throws IOException {
    assertThat(folder.refusal("# mine", "URL = x", "SCHEMA = y"))
        .isEqualTo("dwh.cfg:2: a key before the first [SECTION].");
  }

  @Test
  void aKeyThatIsGivenTwiceIsAMistake() throws IOException {
    assertThat(folder.refusal("[DWH]", "DWH_DB = a", "dwh_db = b"))
        .isEqualTo("dwh.cfg:3: [DWH] dwh_db is already in line 2.");
  }

  @Test
  void longNamesThatBeginAlikeAreNotTheSame() throws IOException {
    String name = "fs.s3a.a-name-that-is-longer-than-any-of-ours.";
    assertThat(folder.read("[SPARK]", name + "key = a", name + "region = b").warnings())
        .containsExactly("dwh.cfg:1: [SPARK] is unknown and ignored.");
  }

  @Test
  void aValueOverSeveralLinesIsAMistakeWhereItIsOurs() throws IOException {
    assertThat(folder.refusal("[AWS]", "KEY = x", "  SECRET = y"))
        .isEqualTo(
            "dwh.cfg:2: [AWS] KEY goes on over indented lines."
                + " Write each value in one line, without indentation.");
    assertThat(folder.read("[SQL]", "query = select 1", "  from songs").warnings())
        .containsExactly("dwh.cfg:1: [SQL] is unknown and ignored.");
  }

  @Test
  void keysMayAllBeIndentedAlike() throws IOException {
    Settings settings = folder.read("[DWH]", "  DWH_DB = a", "  DWH_DB_USER = b");
    assertThat(settings.dwh().database()).contains("a");
    assertThat(settings.dwh().user()).contains("b");
  }

  @Test
  void whatSeemsACommentBehindAValueIsWarnedAbout() throws IOException {
    assertThat(folder.read("[CLUSTER]", "HOST = example.com # mine").warnings())
        .containsExactly(
            "dwh.cfg:2: [CLUSTER] HOST includes what looks like a comment."
                + " A comment needs a line of its own.");
  }

  @Test
  void aLineIsNeverRepeatedBecauseItMayHoldASecret() throws IOException {
    String lines = folder.refusal("hunter2", "[AWS]", "KEY", "hunter2", "SECRET=hunter2\u0007");
    assertThat(lines).startsWith("4 mistakes").doesNotContain("hunter2");
    String token = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY";
    assertThat(folder.read("[AWS]", token + "=").warnings().toString()).doesNotContain(token);
  }

  @Test
  void aFileThatWasAskedForMustBeReadable() throws IOException {
    assertThat(folder.refusalOf(Path.of("other.cfg")))
        .isEqualTo("The settings file other.cfg does not exist.");
    assertThat(folder.refusalOf(path)).isEqualTo("The settings file " + path + " is a folder.");
    assertThat(folder.refusalOf(Path.of(""))).isEqualTo("flag --config is empty.");
    Files.write(path.resolve("latin.cfg"), new byte[] {'[', (byte) 0xE9, ']'});
    assertThat(folder.refusalOf(Path.of("latin.cfg")))
        .isEqualTo("The settings file latin.cfg is not UTF-8 text.");
    Files.writeString(path.resolve("big.cfg"), "#".repeat(2_000_000));
    assertThat(folder.refusalOf(Path.of("big.cfg")))
        .isEqualTo("The settings file big.cfg is larger than 1 MiB.");
  }

  @Test
  void aFileThatWasAskedForIsReadInsteadOfTheUsualOne() throws IOException {
    folder.write("nonsense");
    Files.writeString(path.resolve("my.cfg"), "[TARGET]\nSCHEMA=Star");
    Settings settings =
        new SettingsLoader(path, Map.of()).load(Optional.of(Path.of("my.cfg")), Map.of());
    assertThat(settings.schema()).contains("star");
    assertThat(settings.origin(SettingKey.TARGET_SCHEMA)).hasToString("Optional[my.cfg:2]");
    assertThat(settings.file()).contains(path.resolve("my.cfg"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void secretsThatOthersCanReadAreWarnedAbout() throws IOException {
    String warning = "dwh.cfg holds secrets, and other users can read it. Run: chmod 600 dwh.cfg";
    PosixFiles.permit(folder.write("[DWH]", "DWH_DB_PASSWORD = x"), "rw-r-----");
    assertThat(folder.load().warnings()).containsExactly(warning);
    folder.write("[TARGET]", "URL = jdbc:postgresql://localhost/db?password=x");
    assertThat(folder.load().warnings()).containsExactly(warning);
    folder.write("[DWH]", "DWH_DB_PASSWORD =");
    assertThat(folder.load().warnings()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theCommandOfAWarningCanBePasted() throws IOException {
    Path file = Files.writeString(path.resolve("it's mine.cfg"), "[AWS]\nKEY=a\nSECRET=b");
    PosixFiles.permit(file, "rw-r--r--");
    Settings settings =
        new SettingsLoader(path, Map.of()).load(Optional.of(Path.of("it's mine.cfg")), Map.of());
    assertThat(settings.warnings().get(0)).endsWith("Run: chmod 600 'it'\\''s mine.cfg'");
  }
}
