/** DuckDB: a warehouse in one file, in this process. */
package com.sparkify.warehouse.engine.duckdb;
