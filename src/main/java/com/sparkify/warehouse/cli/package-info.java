/** The command line: one thin class per command, and the only code that prints. */
package com.sparkify.warehouse.cli;
