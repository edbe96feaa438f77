/** Redshift's SQL in PostgreSQL: what is refused, and how the rest is rewritten. */
package com.sparkify.warehouse.standin.sql;
