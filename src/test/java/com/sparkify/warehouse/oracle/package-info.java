/**
 * What the tables must hold, worked out the slow and obvious way, in memory, sharing no code with
 * the product: the answer to compare it with.
 */
package com.sparkify.warehouse.oracle;
