package com.sparkify.warehouse.check;

import com.sparkify.warehouse.schema.Table;
import java.util.List;

/**
 * Something that must hold, or that is worth a look.
 *
 * @param name unique among the checks
 * @param proves what holds if the check passes
 * @param table whose rows are examined
 * @param violations an aggregate that counts what breaks it
 * @param examples a query that names the first of it, each by the columns of a row
 * @param bound the values that the aggregate takes, and the query too
 */
record Check(
    String name,
    String proves,
    Severity severity,
    Table table,
    String violations,
    String examples,
    List<Object> bound) {}
