/** Looks at data before it is loaded: the first records, and the keys with what is odd in them. */
package com.sparkify.warehouse.preview;
