/** Failures as the user meets them. Depends on nothing; everything may use it. */
package com.sparkify.warehouse.error;
