/**
 * Lists and opens files, and reads records out of them: accepted rows, or rejects with a reason.
 */
package com.sparkify.warehouse.source;
