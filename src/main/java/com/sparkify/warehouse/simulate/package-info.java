/**
 * A synthetic Sparkify: events and songs at any scale, laid out as the real ones, with the exact
 * answers of a load beside them.
 */
package com.sparkify.warehouse.simulate;
