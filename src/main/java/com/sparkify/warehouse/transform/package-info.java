/** From staging to the star, in SQL that every engine shares. */
package com.sparkify.warehouse.transform;
