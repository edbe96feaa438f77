package com.sparkify.warehouse.oracle;

import java.util.List;
import java.util.Map;

/**
 * What a load must lead to.
 *
 * @param tables rows in the order of their keys; a value is null, a Long, a Double (never minus
 *     zero), a String or a LocalDateTime in UTC
 * @param rejects by set, file and line
 */
public record OracleStar(
    Map<OracleTable, List<List<Object>>> tables, List<OracleReject> rejects, OracleFunnel funnel) {
  public List<List<Object>> rows(OracleTable table) {
    return tables.get(table);
  }
}
