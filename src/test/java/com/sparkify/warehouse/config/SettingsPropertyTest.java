package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.oracle.Mutations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class SettingsPropertyTest {
  private static final List<String> MARKS =
      List.of(
          "\n",
          "\r\n",
          " ",
          "  ",
          "=",
          ": ",
          "[",
          "]",
          "'",
          "\"",
          "#",
          ";",
          "%",
          "%(",
          ")s",
          "jdbc:duckdb:",
          "jdbc:postgresql://",
          "jdbc:redshift:iam://",
          "?",
          "&",
          "password=",
          "s3://",
          "5439",
          "cluster",
          "\u0000",
          "\uFEFF",
          "é");
  private static final List<byte[]> CORPUS = corpus();
  private static Path file;

  @BeforeContainer
  static void aFile() throws IOException {
    file = Files.createTempFile("settings", ".cfg");
  }

  @AfterContainer
  static void noFile() throws IOException {
    Files.delete(file);
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
    readOrRefused(bytes);
  }

  @Property
  void anyTextIsReadOrRefused(@ForAll String text) throws IOException {
    readOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anyMixOfWhatSettingsAreMadeOfIsReadOrRefused(@ForAll("pieces") List<String> pieces)
      throws IOException {
    readOrRefused(String.join("", pieces).getBytes(StandardCharsets.UTF_8));
  }

  /** What was hard to read once is kept in the corpus. */
  @Property
  void anyMutationOfTheCorpusIsReadOrRefused(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    readOrRefused(new Mutations(CORPUS, MARKS, random).next());
  }

  @Property
  void anyVariableIsReadOrRefused(@ForAll SettingKey key, @ForAll String value) {
    try {
      new SettingsLoader(file, Map.of(key.variables().get(0), value))
          .load(Optional.empty(), Map.of());
    } catch (SparkifyException e) {
      assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
    }
  }

  @Property
  void aQuotedSecretIsReadBack(
      @ForAll("texts") String text,
      @ForAll("quotes") String quote,
      @ForAll("delimiters") String delimiter)
      throws IOException {
    String written = quote + text.replace("%", "%%") + quote;
    Files.writeString(file, "[cluster]\ndb_password" + delimiter + written + "\r\n");
    Settings settings = load();
    assertThat(settings.cluster().password()).contains(Secret.of(text));
    assertThat(settings.origin(SettingKey.CLUSTER_DB_PASSWORD).toString()).contains(":2");
  }

  @Property
  void theOrderOfSectionsAndCommentsBetweenThemDoNotMatter(@ForAll("blocks") List<String> blocks)
      throws IOException {
    Files.writeString(file, String.join("\n", blocks));
    assertThat(load().values())
        .extracting(Settings.Shown::value)
        .containsExactly("us-west-2", "dwh", "5439", "logs", "star.duckdb", "mine", "1000");
  }

  @Property
  void aPasswordInAUrlReachesTheDriverAndNothingElse(@ForAll("texts") String text)
      throws WrongValue {
    String password = "<" + text + ">";
    String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8);
    Target target = TargetReader.read("jdbc:postgresql://h/db?user=me&password=" + encoded);
    assertThat(target.shown() + target).doesNotContain(encoded).doesNotContain(password);
    assertThat(((Target.Postgres) target).server().properties())
        .containsEntry("password", password);
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    Arbitrary<String> names =
        Arbitraries.of(SettingKey.values()).flatMap(k -> Arbitraries.of(k.section(), k.key()));
    Arbitrary<String> marks = Arbitraries.of(MARKS);
    return Arbitraries.oneOf(names, marks, marks, marks).list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .withChars("éß漢")
        .ofMaxLength(30)
        .map(text -> "x" + text + "x");
  }

  @Provide
  Arbitrary<String> quotes() {
    return Arbitraries.of("", "'", "\"");
  }

  @Provide
  Arbitrary<String> delimiters() {
    return Arbitraries.of("=", " = ", ":", ": ", "\t=\t");
  }

  @Provide
  Arbitrary<List<String>> blocks() {
    Arbitrary<List<String>> sections =
        Arbitraries.shuffle(
            "[AWS]\nREGION=US-West-2",
            "[DWH]\nDWH_DB = 'dwh'",
            "[s3]\nlog_data: \"logs\"",
            "[TARGET]\nSCHEMA=mine\nURL=star.duckdb",
            "[OTHER]\nKEY=value\n  that goes on");
    Arbitrary<String> between = Arbitraries.of("", "# comment", "  ; comment", "\n\n");
    return Combinators.combine(sections, between)
        .as((blocks, gap) -> blocks.stream().flatMap(block -> Stream.of(gap, block)).toList());
  }

  private static List<byte[]> corpus() {
    try (InputStream in = SettingsPropertyTest.class.getResourceAsStream("settings.corpus")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("%%%%\n"))
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readOrRefused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try {
      assertThat(load().warnings()).isNotNull();
    } catch (SparkifyException e) {
      assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(e.getMessage()).isNotBlank();
      assertThat(e.getMessage().replace("\n", "").chars()).noneMatch(Character::isISOControl);
    }
  }

  private static Settings load() {
    return new SettingsLoader(file.getParent(), Map.of()).load(Optional.of(file), Map.of());
  }
}
