package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.query.NamedQueries;
import com.sparkify.warehouse.query.ReadingSql;
import com.sparkify.warehouse.report.Grid;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "query",
    description = "Ask the warehouse, in SQL or by the name of a question.",
    mixinStandardHelpOptions = true,
    preprocessor = SqlComments.class,
    footer = {
      "",
      "Examples:",
      "  sparkify query --list",
      "  sparkify query --named top-songs",
      "  sparkify query \"SELECT level, count(*) FROM songplays GROUP BY level\" -o csv"
    })
final class QueryCommand implements Callable<Integer> {
  /** What to ask. */
  static final class Question {
    @Parameters(paramLabel = "SQL", description = "A query.")
    private String sql;

    @Option(
        names = "--named",
        paramLabel = "NAME",
        completionCandidates = QuestionNames.class,
        description = "A named question.")
    private String named;

    @Option(names = "--list", description = "Show the named questions.")
    private boolean list;
  }

  private final Workspace workspace;

  @ArgGroup(multiplicity = "1")
  private Question question;

  QueryCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Settings settings = workspace.settings();
    NamedQueries queries = new NamedQueries(workspace.engine(settings).dialect());
    if (question.list) {
      list(queries);
    } else {
      String sql = question.named == null ? question.sql : queries.named(question.named).sql();
      ReadingSql.require(sql);
      workspace.read(settings, warehouse -> ask(warehouse, sql));
    }
    return ExitCode.DONE.number();
  }

  private void list(NamedQueries queries) {
    List<List<Object>> rows =
        queries.all().stream().map(q -> List.<Object>of(q.name(), q.question())).toList();
    workspace.console().printUncut(new Grid(List.of("name", "answers"), rows));
  }

  private Void ask(Warehouse warehouse, String sql) {
    workspace.console().printAnswer(rows -> warehouse.sql().visit(sql, rows));
    return null;
  }
}
