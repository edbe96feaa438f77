/** Follows a play back: to the lines that delivered it, and to the song that it matches. */
package com.sparkify.warehouse.trace;
