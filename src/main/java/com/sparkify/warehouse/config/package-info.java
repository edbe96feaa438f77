/**
 * The settings: read once from flags, environment, file and defaults; each value with its origin.
 */
package com.sparkify.warehouse.config;
