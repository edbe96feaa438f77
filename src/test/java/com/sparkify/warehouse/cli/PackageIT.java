package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The packages of a release run where they are put; they are made by the profile "release". */
@EnabledIfSystemProperty(named = "release.dir", matches = ".+")
class PackageIT {
  private static final Pattern COMPONENT =
      Pattern.compile("\"name\" : \"([^\"]+)\",\\s+\"version\" : \"([^\"]+)\"");

  @TempDir private Path folder;

  @Test
  void theArchiveRunsWhereItIsUnpackedAndListsItsLibraries() throws Exception {
    run("tar", "-xzf", only("*.tar.gz").toString(), "-C", folder.toString());
    Path program = folder.resolve("sparkify-" + version());
    // The one of the Debian package is tried below: this start does not have to make one, too.
    Path archived = Files.createDirectories(program.resolve("cds"));
    Files.createFile(archived.resolve(System.getProperty("java.version") + ".jsa"));
    assertRuns(program.resolve("sparkify"));
    String bom = Files.readString(program.resolve("bom.json"));
    List<String> listed =
        COMPONENT.matcher(bom).results().map(c -> c.group(1) + "-" + c.group(2) + ".jar").toList();
    assertThat(names(program.resolve("lib")).filter(name -> name.endsWith(".jar")))
        .hasSizeGreaterThan(30)
        .allMatch(listed::contains);
  }

  @Test
  void theJarRunsAlone() throws Exception {
    Path jar = Files.copy(only("sparkify-*.jar"), folder.resolve("sparkify.jar"));
    Path launcher = folder.resolve("launcher");
    Files.writeString(launcher, "#!/bin/sh\nexec java -jar '" + jar + "' \"$@\"\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertRuns(launcher);
  }

  @Test
  void theDebianPackageInstallsRunsAndGoesWithoutATrace() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")));
    assumeTrue("root".equals(System.getProperty("user.name")));
    Path root = folder.resolve("root");
    Files.createDirectories(root.resolve("var/lib/dpkg/info"));
    Files.createDirectories(root.resolve("var/lib/dpkg/updates"));
    Files.createFile(root.resolve("var/lib/dpkg/status"));
    // What it depends on is installed on the machine, and not below this root.
    String[] dpkg = {"dpkg", "--root=" + root, "--force-script-chrootless", "--force-depends"};
    run(Stream.concat(Stream.of(dpkg), Stream.of("-i", only("*.deb").toString())));
    assertRuns(root.resolve("usr/bin/sparkify"));
    Path completion = root.resolve("usr/share/bash-completion/completions/sparkify");
    assertThat(Files.readString(completion))
        .isEqualTo(Sparkify.in(folder).run("completion", "bash").out());
    assertThat(root.resolve("usr/share/fish/vendor_completions.d/sparkify.fish")).isNotEmptyFile();
    run(Stream.concat(Stream.of(dpkg), Stream.of("-r", "sparkify")));
    assertThat(root.resolve("usr/bin/sparkify")).doesNotExist();
    assertThat(root.resolve("usr/lib/sparkify")).doesNotExist();
    assertThat(completion).doesNotExist();
  }

  private void assertRuns(Path launcher) throws Exception {
    Sparkify packaged = Sparkify.in(folder).startedAs(launcher);
    Outcome version = packaged.run("--version");
    assertThat(version.err()).isEmpty();
    assertThat(version.out()).startsWith("sparkify " + version()).contains("\nJava ", "\nDuckDB ");
    Delivery.small(folder);
    Outcome load = packaged.run("etl", "--logs", "logs", "--songs", "songs", "-o", "json");
    assertThat(load.exit()).as(load.err()).isZero();
    assertThat(load.out()).contains("\"inserted\":2");
  }

  private static String version() {
    return Version.number();
  }

  private static Path only(String pattern) throws IOException {
    try (var found =
        Files.newDirectoryStream(Path.of(System.getProperty("release.dir")), pattern)) {
      return found.iterator().next().toAbsolutePath();
    }
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static void run(Stream<String> command) throws Exception {
    run(command.toArray(String[]::new));
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
