package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.engine.SqlErrors;
import com.sparkify.warehouse.error.SparkifyException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/**
 * What PostgreSQL's errors mean, by their codes (the manual's appendix A); the texts are in the
 * server's language. {@code server} is the address without secrets.
 */
record PostgresErrors(String server) implements SqlErrors {
  private static final String UNCHANGED = "What was published before is unchanged; ";

  @Override
  public SparkifyException explain(String doing, SQLException error) {
    Meaning meaning = meaning(stateOf(error));
    return SparkifyException.failed(
        meaning.problem().formatted(server, doing, firstLine(error)), meaning.advice(), error);
  }

  /** The same, for a connection that could not be made. */
  SparkifyException explainConnecting(SQLException error) {
    Meaning meaning = meaningWhenConnecting(stateOf(error));
    return SparkifyException.failed(
        meaning.problem().formatted(server, "connecting", firstLine(error)),
        meaning.advice(),
        error);
  }

  /** Whether the connection is gone, so that the server's last answer may be missing. */
  static boolean isLost(SQLException error) {
    String state = stateOf(error);
    return state.startsWith("08") || state.equals("57P01") || state.equals("57P02");
  }

  static String stateOf(SQLException error) {
    return error.getSQLState() == null ? "" : error.getSQLState();
  }

  /** {@code problem} takes the server, what was done, and the server's own words. */
  private record Meaning(String problem, String advice) {}

  private static Meaning meaning(String state) {
    return switch (state) {
      case "53100" ->
          new Meaning(
              "The disk of the server %s is full: %3$s.",
              UNCHANGED + "make room there and run the same command again.");
      case "53200", "53300", "53400" ->
          new Meaning(
              "The server %s has nothing left to give while %s: %s.",
              UNCHANGED + "try again when it is less busy, or raise its limits.");
      case "42501" ->
          new Meaning("The server %s does not permit this while %s: %s.", WHERE_A_RIGHT_IS_MISSING);
      case "57014", "25P03", "25P04" ->
          new Meaning(
              "The server %s stopped us while %s: %s.",
              UNCHANGED + "raise the user's time limits there and run the same command again.");
      case "40001", "40P01", "55P03" ->
          new Meaning(
              "Another program was in the way at %s while %s: %s.",
              UNCHANGED + "run the same command again.");
      default -> ofTheServerItself(state);
    };
  }

  private static Meaning ofTheServerItself(String state) {
    return switch (state) {
      case "25006" ->
          new Meaning(
              "The server %s only lets itself be read: %3$s.",
              "Ask with SELECT; to load, name the primary server with --target, not a standby.");
      case "22P05", "22021" ->
          new Meaning(
              "The database of %s cannot hold every text: %3$s.",
              "Create one with ENCODING 'UTF8' and name it with --target.");
      default -> byClass(state);
    };
  }

  private static Meaning byClass(String state) {
    if (state.startsWith("08") || state.startsWith("57P")) {
      return new Meaning(
          "The connection to %s was lost while %s: %s.",
          UNCHANGED + "run the same command again when the server is back.");
    }
    if (state.startsWith("42")) {
      return new Meaning(
          "The server %s refused while %s: %s.",
          "Correct it; \"sparkify tables diagram\" shows the tables and their columns.");
    }
    return new Meaning(
        "The server %s failed while %s: %s.", UNCHANGED + "\"--debug\" shows the whole error.");
  }

  private static Meaning meaningWhenConnecting(String state) {
    return switch (state) {
      case "28P01", "28000", "08004" ->
          new Meaning(
              "The server %s did not let us in: %3$s.",
              "Check user and password: in --target, in PGPASSWORD, or in ~/.pgpass.");
      case "3D000" ->
          new Meaning(
              "There is no such database at %s: %3$s.",
              "Create it, or name another one with --target.");
      case "08001", "08006", "57P03" ->
          new Meaning(
              "The server %s cannot be reached: %3$s.",
              "Check host and port in --target, and that the server runs.");
      default -> meaning(state);
    };
  }

  /** Without a full stop at the end. */
  private static String firstLine(SQLException error) {
    if (error.getCause() instanceof UnknownHostException unknown) {
      return "there is no host " + unknown.getMessage();
    }
    return String.valueOf(error.getMessage())
        .lines()
        .findFirst()
        .orElse("unknown error")
        .strip()
        .replaceFirst("^ERROR: ", "")
        .replaceFirst("\\. Check that .*", "") // the driver's own advice
        .replaceFirst("\\.+$", "");
  }
}
