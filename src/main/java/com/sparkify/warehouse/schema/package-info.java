/** The star as data: tables, columns, types, keys, comments, and the JSON fields they come from. */
package com.sparkify.warehouse.schema;
