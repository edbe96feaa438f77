package com.sparkify.warehouse.report;

import java.time.Duration;

/** How long a step of a run took. */
public record StepTime(String step, Duration took) {}
