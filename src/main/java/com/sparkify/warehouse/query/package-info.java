/** The questions that analysts ask most, by name. */
package com.sparkify.warehouse.query;
