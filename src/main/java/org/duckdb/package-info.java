/**
 * What replaces a class of the DuckDB driver, by standing before it on the class path:
 * docs/decisions/0002.
 */
package org.duckdb;
