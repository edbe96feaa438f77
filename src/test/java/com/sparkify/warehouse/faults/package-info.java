/** Runs that are cut, disturbed and fed with what is hostile, and what they leave behind. */
package com.sparkify.warehouse.faults;
