package com.sparkify.warehouse.config;

/** A value as somebody wrote it, not blank and not yet checked. */
record Given(String value, Origin origin) {}
