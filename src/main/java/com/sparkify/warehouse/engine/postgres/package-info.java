/** PostgreSQL: a warehouse in a schema of a server's database. */
package com.sparkify.warehouse.engine.postgres;
