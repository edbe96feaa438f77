/** What a run did, as records, and how they are shown: text, JSON, HTML. */
package com.sparkify.warehouse.report;
