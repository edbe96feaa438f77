/** Redshift's COPY of JSON from S3, done by hand into PostgreSQL. */
package com.sparkify.warehouse.standin.copy;
