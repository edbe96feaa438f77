package com.sparkify.warehouse.standin.sql;

/**
 * Something that PostgreSQL takes and Redshift refuses.
 *
 * @param page of the Redshift Database Developer Guide that says so
 * @param example which PostgreSQL takes
 */
record Rule(String page, String example, Check check) {}
