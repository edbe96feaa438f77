package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.SqlErrors;
import com.sparkify.warehouse.error.SparkifyException;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What Redshift's errors mean. Where the code says nothing, as with most of its own errors, the
 * text has to be looked at. {@code server} is the address without secrets.
 */
record RedshiftErrors(String server) implements SqlErrors {
  private static final String UNCHANGED = "What was published before is unchanged; ";
  private static final String AGAIN = UNCHANGED + "run the same command again.";
  private static final String ROLE =
      "For --target cluster run: sparkify cluster prepare; else set [IAM_ROLE] ARN to a role that"
          + " is attached to the cluster and trusts it.";

  /** {@code problem} takes the server, what was done, and the server's own words. */
  private record Meaning(String problem, String advice) {}

  @Override
  public SparkifyException explain(String doing, SQLException error) {
    if (isLost(error)) {
      return passing("The connection to %s was lost while %s: %s.", AGAIN, doing, error);
    }
    if (isConflict(error)) {
      return passing("Another program was in the way at %s while %s: %s.", AGAIN, doing, error);
    }
    if (isRefusedRole(error)) {
      return passing("%s may not use the role that reads S3: %3$s.", ROLE, doing, error);
    }
    return told(meaning(error), doing, error);
  }

  /** The same, for a connection that could not be made. */
  SparkifyException explainConnecting(SQLException error) {
    return told(meaningWhenConnecting(error), "connecting", error);
  }

  /** The same, for what was to be written to S3; {@code to} begins the names of the objects. */
  SparkifyException explainUnload(String to, SQLException error) {
    String text = text(error);
    if (text.contains("accessdenied") || text.contains("403")) {
      return SparkifyException.failed(
          "The role of %s may not write to %s: %s.".formatted(server, to, firstLine(error)),
          "Give it s3:PutObject there, or export to a place below [S3] WORK.",
          error);
    }
    return explain("writing to " + to, error);
  }

  private SparkifyException passing(
      String problem, String advice, String doing, SQLException error) {
    return SparkifyException.passing(
        problem.formatted(server, doing, firstLine(error)), advice, error);
  }

  private SparkifyException told(Meaning meaning, String doing, SQLException error) {
    return SparkifyException.failed(
        meaning.problem().formatted(server, doing, firstLine(error)), meaning.advice(), error);
  }

  /** Whether the connection is gone, so that the server's last answer may be missing. */
  static boolean isLost(SQLException error) {
    String state = stateOf(error);
    return state.startsWith("08") || state.equals("57P01") || state.equals("57P02");
  }

  static boolean isMissingTable(SQLException error) {
    return stateOf(error).equals("42P01");
  }

  static boolean isTimeout(SQLException error) {
    return stateOf(error).equals("57014");
  }

  static boolean isFailedLoad(SQLException error) {
    return text(error).contains("load into table");
  }

  /** Error 1023, a deadlock, or a table that was made after the transaction's first look. */
  private static boolean isConflict(SQLException error) {
    String state = stateOf(error);
    return state.equals("40001")
        || state.equals("40P01")
        || text(error).matches("(?s)(error: *)?(1023|1018)\\b.*|.*serializable isolation.*");
  }

  /** A role that was just made or attached is not known everywhere at once. */
  private static boolean isRefusedRole(SQLException error) {
    String text = text(error);
    return text.contains("not authorized to get credentials") || text.contains("assume role");
  }

  private static Meaning meaning(SQLException error) {
    String text = text(error);
    if (text.contains("s3serviceexception") || text.contains("s3 prefix")) {
      return s3(text);
    }
    return byState(stateOf(error));
  }

  private static Meaning s3(String text) {
    if (text.contains("accessdenied") || text.contains("403")) {
      return new Meaning(
          "The role of %s may not read from S3 while %s: %s.",
          "Give it s3:GetObject and s3:ListBucket on the data and on [S3] WORK.");
    }
    if (text.contains("nosuchkey") || text.contains("404") || text.contains("does not exist")) {
      return new Meaning("A file went away in S3 before %s had read it, while %s: %s.", AGAIN);
    }
    return new Meaning("%s cannot read from S3 while %s: %s.", AGAIN);
  }

  private static Meaning byState(String state) {
    return switch (state) {
      case "53100" ->
          new Meaning(
              "The disk of %s is full: %3$s.",
              UNCHANGED + "make room there, or add nodes, and run the same command again.");
      case "42501" ->
          new Meaning("%s does not permit this while %s: %s.", WHERE_A_RIGHT_IS_MISSING);
      case "57014" ->
          new Meaning(
              "%s stopped us while %s: %s.",
              UNCHANGED + "raise the time limits of the user or its queue, and run it again.");
      case "42P01", "42703", "42601", "42883" ->
          new Meaning(
              "%s refused while %s: %s.",
              "Correct it; \"sparkify tables diagram\" shows the tables and their columns.");
      default ->
          new Meaning("%s failed while %s: %s.", UNCHANGED + "\"--debug\" shows the whole error.");
    };
  }

  private Meaning meaningWhenConnecting(SQLException error) {
    String text = text(error);
    // The driver says the one if AWS cannot be asked, and what AWS itself says if it refuses.
    if (text.contains("iam error") || text.contains("(service: redshift")) {
      return new Meaning(
          "AWS gave no temporary password for %s: %3$s.",
          "Check cluster, region and DbUser in --target, and that you may use"
              + " redshift:GetClusterCredentials (Serverless: redshift-serverless:GetCredentials).");
    }
    if (text.contains("ssl") || text.contains("certificate")) {
      return new Meaning(
          "No secure connection to %s can be made: %3$s.",
          "Check the host in --target, and its sslmode and sslRootCert if it has them.");
    }
    return switch (stateOf(error)) {
      case "28P01", "28000" -> new Meaning("%s did not let us in: %3$s.", whomToLetIn());
      case "3D000" ->
          new Meaning("There is no such database at %s: %3$s.", "Name another one with --target.");
      case "08001", "08006", "57P03" ->
          new Meaning(
              "%s cannot be reached: %3$s.",
              "Check host and port in --target, that the cluster is not paused, and that its"
                  + " security group lets this computer in; one that is private is opened by:"
                  + " sparkify cluster prepare --public-from my-ip");
      default -> meaning(error);
    };
  }

  private String whomToLetIn() {
    return server.startsWith(RedshiftLogin.IAM)
        ? "Check that DbUser in --target is a user there, or add AutoCreate=true, and that host and"
            + " cluster are of one warehouse."
        : "Check user and password: in --target, in PGPASSWORD, or in [CLUSTER]; for --target"
            + " cluster in [DWH] DWH_DB_PASSWORD.";
  }

  static String stateOf(SQLException error) {
    return error.getSQLState() == null ? "" : error.getSQLState();
  }

  private static String text(SQLException error) {
    return String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
  }

  /** Without a full stop at the end. */
  private static String firstLine(SQLException error) {
    return String.valueOf(error.getMessage())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("unknown error")
        .replaceFirst("^ERROR: ", "")
        .replaceFirst("\\. Check that .*", "") // the driver's own advice
        .replaceFirst("^Something unusual has .*?exception:\\s*", "") // what AWS says, as a bug
        .replaceFirst(" \\(Service: .*", "")
        .replaceFirst("\\.+$", "");
  }
}
