/** What holds on every engine: one suite, run unchanged on each of them. */
package com.sparkify.warehouse.contract;
