/** Decides what a run will do, without doing anything. */
package com.sparkify.warehouse.plan;
