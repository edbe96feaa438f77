package com.sparkify.warehouse.cluster;

import java.util.Optional;

/**
 * What pausing or resuming came to.
 *
 * @param state the warehouse is in now, in the words of AWS
 * @param note why nothing was done, if nothing was
 */
public record Switched(String identifier, String state, Optional<String> note) {}
