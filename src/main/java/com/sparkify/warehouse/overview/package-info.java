/** What the warehouse holds, at a glance: figures that a few statements sum up, as records. */
package com.sparkify.warehouse.overview;
