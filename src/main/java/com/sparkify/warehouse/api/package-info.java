/**
 * The program as a library, for notebooks and for other programs: what its commands do, with
 * records in the place of printed text.
 */
package com.sparkify.warehouse.api;
