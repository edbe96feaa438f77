/** The steps in order: the one place that sees them all. */
package com.sparkify.warehouse.flow;
