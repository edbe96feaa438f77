/** Brings the planned files into the staging tables, batch by batch, and counts. */
package com.sparkify.warehouse.stage;
