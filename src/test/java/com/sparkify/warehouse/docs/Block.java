package com.sparkify.warehouse.docs;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Code between fences.
 *
 * @param language what stands behind the opening fence
 */
public record Block(String language, String text) {
  /** As help shows it. */
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^  (sparkify .*)$");

  private static final Pattern CRON = Pattern.compile("(?m)^(?:\\S+ ){5} *(.*)$");
  private static final Pattern SYSTEMD = Pattern.compile("(?m)^ExecStart=(.*)$");
  private static final Pattern AIRFLOW = Pattern.compile("bash_command=\"(.*)\"");
  private static final Pattern TASK = Pattern.compile("\"command\": \\[(.*)\\]");

  /**
   * The commands that it shows. In {@code sh} each line is one, unless a backslash continues it; a
   * block of {@code bash} is one as a whole. Schedulers have their own ways to write them.
   */
  public List<String> commands() {
    return switch (language) {
      case "sh" -> joined().lines().filter(line -> !line.isBlank()).toList();
      case "bash" -> List.of(text);
      case "crontab" -> found(CRON);
      case "systemd" -> found(SYSTEMD);
      case "python" -> found(AIRFLOW);
      case "text" -> found(EXAMPLE);
      case "json" ->
          found(TASK).stream().map(words -> "sparkify " + words.replaceAll("[\",]", "")).toList();
      default -> List.of();
    };
  }

  /** Without the ends of lines that a backslash takes away. */
  private String joined() {
    return text.replaceAll("\\\\\n\\s*", "");
  }

  private List<String> found(Pattern command) {
    return command.matcher(joined()).results().map(match -> match.group(1)).toList();
  }
}
