package com.sparkify.warehouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A window in which a person types commands, and what is seen in it.
 *
 * @param columns its width; 0 if there is none, and all that is printed goes into a pipe
 */
record Window(String name, int columns, Map<String, String> environment) {
  /** A line that is drawn again and again, and removed at last. */
  private static final Pattern REDRAWN = Pattern.compile("\r[^\r\n]*\u001b\\[K");

  /** Only this way of the program "script" is known: that of Linux. */
  static boolean canBeOpened() {
    try {
      Process process = new ProcessBuilder("script", "--version").redirectErrorStream(true).start();
      String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 && version.contains("util-linux");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is seen once the lines were typed in the folder, one after the other. */
  String show(Path folder, String commands) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder(columns > 0 ? "stty cols " + columns + "\n" : "");
    commands
        .lines()
        .forEach(line -> script.append("echo; echo '$ ").append(quoted(line)).append(typed(line)));
    Path session = Files.writeString(folder.resolve(name + ".sh"), script);
    return REDRAWN.matcher(run(folder, session)).replaceAll("").replace("\r\n", "\n");
  }

  private static String quoted(String line) {
    return line.replace("'", "'\\''") + "'\n";
  }

  private static String typed(String line) {
    return line + "\ncode=$?; [ $code = 0 ] || echo \"[exit code $code]\"\n";
  }

  private String run(Path folder, Path session) throws IOException, InterruptedException {
    String line = "sh " + session.getFileName();
    ProcessBuilder builder =
        new ProcessBuilder(
                columns > 0
                    ? new String[] {"script", "-qec", line, "/dev/null"}
                    : new String[] {"sh", "-c", line})
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(Sparkify.OURS.asMatchPredicate());
    builder.environment().putAll(environment);
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("PATH", Sparkify.LAUNCHER.getParent() + ":" + System.getenv("PATH"));
    Path seen = folder.resolve(name + ".seen");
    Process process = builder.redirectOutput(seen.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return Files.readString(seen);
  }
}
