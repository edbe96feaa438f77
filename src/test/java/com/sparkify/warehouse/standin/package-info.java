/**
 * Servers for tests: PostgreSQL, and Redshift without AWS.
 *
 * <p>The Redshift stand-in is PostgreSQL behind a proxy. It does not have: distribution and sorting
 * (taken and ignored), lateral column aliases and so the driver's own {@code getTables} and {@code
 * getColumns}, QUALIFY, {@code #temp} names, SUPER, COPY of anything but JSON, UNLOAD as text,
 * compression but gzip, stored procedures, error 1018, locks of whole tables on writing. {@code
 * EXTRACT} returns NUMERIC, a cast to {@code VARCHAR(n)} counts characters, trailing blanks count
 * in comparisons, and signatures to S3 are not checked. Where Redshift's manual is silent it does
 * what is harder on a loader; what Redshift refuses is listed in {@code sql.StatementRules}.
 */
package com.sparkify.warehouse.standin;
