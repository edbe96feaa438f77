/** The documentation as a reader meets it: its links are followed, its commands are run. */
package com.sparkify.warehouse.docs;
