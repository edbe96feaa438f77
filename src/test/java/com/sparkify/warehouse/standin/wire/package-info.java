/** A proxy for the PostgreSQL protocol that sees every statement, and may answer it itself. */
package com.sparkify.warehouse.standin.wire;
