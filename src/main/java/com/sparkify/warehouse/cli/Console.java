package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.CsvText;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.JsonDocument;
import com.sparkify.warehouse.report.JsonText;
import com.sparkify.warehouse.report.Paragraph;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.report.TextTable;
import java.util.HashSet;
import java.util.List;
import java.util.Scanner;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The one class that prints: results to stdout, everything else to stderr. */
final class Console {
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final Terminal terminal;
  private final GlobalOptions options;
  private final Set<String> warned = new HashSet<>();
  private volatile boolean interrupted;

  Console(Terminal terminal, GlobalOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /** Prints a grid in the format that was asked for; as text it is cut to fit the window. */
  void print(Grid grid) {
    print(grid, TextTable::of);
  }

  /** Prints a grid in the format that was asked for; as text it fits the window and is whole. */
  void printUncut(Grid grid) {
    print(grid, TextTable::wrapped);
  }

  private void print(Grid grid, BiFunction<Grid, Integer, String> table) {
    switch (options.output) {
      case text -> terminal.out().print(table.apply(grid, terminal.width()));
      case json -> grid.asMaps().forEach(row -> terminal.out().line(JsonText.of(row)));
      case csv -> terminal.out().print(CsvText.of(grid));
    }
    terminal.out().flush();
  }

  /** Prints what people want to see as text, and all there is in the other formats. */
  void print(Supplier<Grid> forPeople, Supplier<Grid> complete) {
    print((isText() ? forPeople : complete).get());
  }

  /** Prints a sentence as text, and what it says as a grid in the other formats. */
  void print(String sentence, Grid facts) {
    if (isText()) {
      printText(sentence);
    } else {
      print(facts);
    }
  }

  /** Prints the answer to a query, its values as they are. */
  void printAnswer(Consumer<Sql.RowVisitor> rows) {
    printRows(rows, UnaryOperator.identity(), CsvText::line, true);
  }

  /**
   * Prints rows as they come, except as text, which needs them to be aligned and of which nothing
   * is printed if there are none; returns how many.
   *
   * @param rows shows all of them to a visitor
   * @param forPeople makes of the first ones what people want to see
   */
  long printRows(Consumer<Sql.RowVisitor> rows, UnaryOperator<Grid> forPeople) {
    return printRows(rows, forPeople, CsvText::physicalLine, false);
  }

  private long printRows(
      Consumer<Sql.RowVisitor> rows,
      UnaryOperator<Grid> forPeople,
      Function<List<?>, String> csvLine,
      boolean evenIfNone) {
    TextRows first = new TextRows();
    CountedRows counted =
        new CountedRows(
            new IsoTimes(
                switch (options.output) {
                  case text -> first;
                  case json -> new JsonRows(terminal.out());
                  case csv -> new CsvRows(terminal.out(), csvLine);
                }));
    rows.accept(counted);
    if (isText() && (evenIfNone || counted.count() > 0)) {
      print(forPeople.apply(first.grid()));
      first.cut().ifPresent(this::say);
    }
    terminal.out().flush();
    return counted.count();
  }

  /** Prints one result: as text, as one JSON object, or as a grid of CSV. */
  void print(Object result, Supplier<String> text, Supplier<Grid> grid) {
    switch (options.output) {
      case text -> terminal.out().print(text.get());
      case json -> printJson(result);
      case csv -> terminal.out().print(CsvText.of(grid.get()));
    }
    terminal.out().flush();
  }

  /** Prints one result: as text, as a JSON document of this kind, or as a grid of CSV. */
  void print(JsonDocument kind, Record result, Supplier<String> text, Supplier<Grid> grid) {
    if (options.output == GlobalOptions.Format.json) {
      printText(JsonText.of(kind, result));
    } else {
      print(result, text, grid);
    }
  }

  /** Prints a result as a JSON object on a line of its own, whatever the format. */
  void printJson(Object result) {
    printText(JsonText.of(result));
  }

  /** Prints a result that is text whatever the format. */
  void printText(String text) {
    terminal.out().line(text);
    terminal.out().flush();
  }

  boolean isText() {
    return options.output == GlobalOptions.Format.text;
  }

  /** Tells what is going on, unless quiet. */
  void say(String message) {
    if (!options.quiet) {
      terminal.err().println(fitted(message));
    }
  }

  /** Tells what only somebody who asked for more wants to know. */
  void detail(String message) {
    if (options.verbose) {
      terminal.err().println(fitted(message));
    }
  }

  /** Warns once of the same. */
  void warn(String warning) {
    if (warned.add(warning) && !options.quiet) {
      tell(YELLOW, "warning:", Shown.printable(warning));
    }
  }

  /** From now on the one thing to tell is that the program was interrupted. */
  void interrupted() {
    interrupted = true;
  }

  void error(Throwable failure) {
    if (interrupted) {
      return;
    }
    tell(RED, "error:", FailureText.sentences(failure));
    if (options.debug) {
      FailureText.stackTrace(failure).forEach(terminal.err()::println);
    }
  }

  /** Tells one of several things that went wrong, and what to do about it. */
  void problem(String sentences) {
    tell(RED, "error:", sentences);
  }

  /**
   * In lines that fit, for a person; what goes elsewhere keeps its lines, which can be searched.
   */
  private String fitted(String message) {
    return terminal.showsMessages() ? Paragraph.wrap(message, terminal.width(), 2) : message;
  }

  private void tell(String colour, String label, String message) {
    String text = fitted(label + " " + message);
    terminal.err().println(coloured(colour, label) + text.substring(label.length()));
  }

  /** Asks before something is destroyed; throws unless the answer is yes. */
  void confirm(String whatGoes) {
    if (options.yes) {
      return;
    }
    if (!terminal.canAsk()) {
      throw SparkifyException.usage(
          whatGoes + " Nobody is there to confirm it.", "Add --yes to do it without asking.");
    }
    terminal.err().print(Paragraph.wrap(whatGoes + " Go on? [y/N]", terminal.width(), 0) + " ");
    terminal.err().flush();
    Scanner in = new Scanner(System.in);
    String answer = in.hasNextLine() ? in.nextLine().strip() : "";
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw SparkifyException.usage("Nothing was done.", "Answer y, or add --yes, to go on.");
    }
  }

  Terminal terminal() {
    return terminal;
  }

  GlobalOptions options() {
    return options;
  }

  private String coloured(String colour, String text) {
    return showsColour("err") ? colour + text + PLAIN : text;
  }

  /** Whether a person sees this stream, {@code out} or {@code err}, and wants colours. */
  boolean showsColour(String stream) {
    return terminal.attached().contains(stream)
        && !options.noColor
        && !terminal.environment().containsKey("NO_COLOR");
  }
}
