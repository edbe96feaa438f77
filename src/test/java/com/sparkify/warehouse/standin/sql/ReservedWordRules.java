package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Words that only Redshift reserves: dg/r_pg_keywords. As a label after AS they are free. */
final class ReservedWordRules {
  private static final String PAGE = "r_pg_keywords";

  /** Those that stand in no statement but COPY, UNLOAD and behind ENCODE. */
  private static final Set<String> NEVER_BARE =
      Set.of(
          "aes128",
          "aes256",
          "allowoverwrite",
          "az64",
          "blanksasnull",
          "bytedict",
          "bzip2",
          "credentials",
          "deflate",
          "defrag",
          "delta",
          "delta32k",
          "emptyasnull",
          "encrypt",
          "encryption",
          "explicit",
          "globaldict256",
          "globaldict64k",
          "gzip",
          "lun",
          "luns",
          "lzo",
          "lzop",
          "mostly16",
          "mostly32",
          "mostly8",
          "new",
          "offline",
          "old",
          "open",
          "parallel",
          "percent",
          "permissions",
          "raw",
          "readratio",
          "recover",
          "rejectlog",
          "resort",
          "restore",
          "snapshot",
          "tag",
          "tdes",
          "text255",
          "text32k",
          "truncatecolumns",
          "wallet");

  /** Those that have a place elsewhere, but not as the name of a column. */
  private static final Set<String> NO_COLUMN =
      Set.of(
          "backup",
          "disable",
          "enable",
          "encode",
          "identity",
          "ignore",
          "minus",
          "off",
          "oid",
          "partition",
          "pivot",
          "respect",
          "sysdate",
          "system",
          "timestamp",
          "top",
          "unpivot",
          "without");

  static final List<Rule> ALL =
      List.of(
          new Rule(
              PAGE, "SELECT open.id FROM a AS open", syntax(ReservedWordRules::reservedAnywhere)),
          new Rule(
              PAGE,
              "CREATE TABLE t (i INT, partition INT)",
              syntax(ReservedWordRules::reservedColumn).in("create")));

  private ReservedWordRules() {}

  private static int reservedAnywhere(Sql sql) {
    for (int i = 0; i < sql.size() && !sql.startsWith("copy", "unload", "set"); i++) {
      boolean word = sql.at(i).kind() == Token.Kind.WORD;
      boolean free = sql.matchesAny(i - 1, "as", "encode");
      if (word && !free && NEVER_BARE.contains(sql.at(i).text())) {
        return i;
      }
    }
    return Sql.NONE;
  }

  /** The first word of an element between the parentheses behind the table's name. */
  private static int reservedColumn(Sql sql) {
    int table = sql.find("table");
    int name = sql.matches(table + 1, "if not exists") ? table + 4 : table + 1;
    int open = sql.afterName(name);
    if (table == Sql.NONE || !sql.matches(open, "(")) {
      return Sql.NONE;
    }
    List<Integer> starts = new ArrayList<>(List.of(open));
    starts.addAll(sql.findAtTop(",", open + 1, sql.closing(open)));
    for (int start : starts) {
      Token column = sql.at(start + 1);
      if (column.kind() == Token.Kind.WORD && NO_COLUMN.contains(column.text())) {
        return start + 1;
      }
    }
    return Sql.NONE;
  }
}
