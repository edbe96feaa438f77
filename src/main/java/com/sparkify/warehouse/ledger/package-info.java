/** What was done: which file versions were published, by which run, and what was rejected. */
package com.sparkify.warehouse.ledger;
