package com.sparkify.warehouse.cli;

import static java.lang.ProcessBuilder.Redirect.DISCARD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged program, run as users run it: a process in a folder of its own. */
public final class Sparkify {
  /** What a developer may have set, and what would change what is printed. */
  static final Pattern OURS = Pattern.compile("(AWS_|SPARKIFY_|PG).*|COLUMNS|NO_COLOR");

  public static final Path LAUNCHER = Path.of("sparkify").toAbsolutePath();

  private final Path folder;
  private final Path launcher;
  private final Map<String, String> environment;

  private Sparkify(Path folder, Path launcher, Map<String, String> environment) {
    this.folder = folder;
    this.launcher = launcher;
    this.environment = environment;
  }

  public static Sparkify in(Path folder) {
    return new Sparkify(folder, LAUNCHER, Map.of());
  }

  Sparkify startedAs(Path other) {
    return new Sparkify(folder, other, environment);
  }

  /** The variables are set on top of those of this process. */
  public Sparkify with(Map<String, String> variables) {
    return new Sparkify(folder, launcher, variables);
  }

  /** A process that goes on; what it prints is thrown away. */
  public Process start(String... arguments) throws IOException {
    return builder(command(arguments)).redirectOutput(DISCARD).redirectError(DISCARD).start();
  }

  public Outcome run(String... arguments) throws IOException, InterruptedException {
    return run(command(arguments));
  }

  private Outcome run(List<String> command) throws IOException, InterruptedException {
    return begin(command).end();
  }

  /** A process that goes on, and whose end can be waited for. */
  public Running begin(String... arguments) throws IOException {
    return begin(command(arguments));
  }

  private Running begin(List<String> command) throws IOException {
    Path out = Files.createTempFile("sparkify", ".out");
    Path err = Files.createTempFile("sparkify", ".err");
    ProcessBuilder process = builder(command);
    process.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Running(process.start(), out, err);
  }

  /** A line of shell as users paste it, with the program on the search path. */
  public Outcome paste(String line) throws IOException, InterruptedException {
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("PATH", launcher.getParent() + ":" + System.getenv("PATH"));
    return with(variables).run(List.of("sh", "-c", line));
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(OURS.asMatchPredicate());
    builder.environment().putAll(environment);
    return builder;
  }

  private static String take(Path file) throws IOException {
    String text = Files.readString(file);
    Files.delete(file);
    return text;
  }

  public record Running(Process process, Path out, Path err) {
    /** Waits until it has said this; false if it ends without. */
    public boolean hasSaid(String text) throws IOException, InterruptedException {
      while (process.isAlive() && !Files.readString(err).contains(text)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
      return Files.readString(err).contains(text);
    }

    public void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    /** A signal that was ignored when we were started is ignored by it too: it would never end. */
    public Outcome end() throws IOException, InterruptedException {
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("it does not end, having said: " + take(err));
      }
      return new Outcome(process.pid(), process.exitValue(), take(out), take(err));
    }
  }

  public record Outcome(long pid, int exit, String out, String err) {}
}
