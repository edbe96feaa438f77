package com.sparkify.warehouse.config;

import java.util.Optional;

/**
 * Access keys of AWS.
 *
 * @param sessionToken present with temporary keys
 */
public record AwsKeys(Secret key, Secret secret, Optional<Secret> sessionToken) {}
