package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.Secret;
import java.util.Optional;

/**
 * The database and its administrator.
 *
 * @param password if absent, Secrets Manager makes and keeps one
 */
public record Admin(String database, String user, Optional<Secret> password, int port) {}
