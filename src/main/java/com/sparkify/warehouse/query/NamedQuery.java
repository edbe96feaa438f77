package com.sparkify.warehouse.query;

/**
 * A question that can be asked by its name.
 *
 * @param question what the rows answer, in one sentence
 * @param sql one statement, without a semicolon at its end
 */
public record NamedQuery(String name, String question, String sql) {}
