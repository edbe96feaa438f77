/** What the steps may ask of any warehouse, and one room per engine that answers. */
package com.sparkify.warehouse.engine;
