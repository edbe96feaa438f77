package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateIT {
  @TempDir private Path folder;

  @Test
  void theResultGoesToStdoutAndProgressToStderr() throws Exception {
    Outcome written =
        sparkify(
            "--events",
            "500",
            "--songs",
            "50",
            "--days",
            "2",
            "--out",
            "data",
            "-o",
            "csv",
            "--progress",
            "json");
    assertThat(written.exit()).isZero();
    assertThat(written.out().lines()).hasSize(2);
    assertThat(written.out()).startsWith("files,bytes,out\n52,").endsWith(",data\n");
    assertThat(written.err().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("\\{\"event\":\"\\w+\",\"step\":\"simulate\",.*}"));
    assertThat(folder.resolve("data/expected.json")).exists();
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws Exception {
    new Delivery(folder).write("data/notes.txt", "mine");
    Outcome refused = sparkify("--out", "data");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("data is not an empty folder.");
    assertThat(folder.resolve("data")).isDirectoryNotContaining("glob:**_data");
  }

  @Test
  void anInterruptionIsExit143AndLeavesNoAnswers() throws Exception {
    Process simulate =
        Sparkify.in(folder).start("simulate", "--events", "100000000", "--out", "data");
    for (int i = 0; i < 600 && Files.notExists(folder.resolve("data/log_data")); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    simulate.destroy();
    assertThat(simulate.waitFor()).isEqualTo(143);
    assertThat(folder.resolve("data/expected.json")).doesNotExist();
  }

  private Outcome sparkify(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 1];
    all[0] = "simulate";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Sparkify.in(folder).run(all);
  }
}
