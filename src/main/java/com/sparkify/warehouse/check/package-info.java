/** Is it right: what must hold before a run is published, and at any time after. */
package com.sparkify.warehouse.check;
