/** The overview of a warehouse as one HTML page that needs nothing else. */
package com.sparkify.warehouse.report.page;
