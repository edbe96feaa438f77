package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import java.util.Optional;

/**
 * A Redshift and what it needs beside its address.
 *
 * @param role the role with which it reads S3; its default one where empty
 * @param work where in S3 files for it may be put; loading needs it
 * @param logJsonPaths a jsonpaths file for the events, instead of our own
 * @param aws how we reach S3 ourselves
 */
public record RedshiftTarget(
    JdbcServer server,
    Optional<String> role,
    Optional<String> work,
    Optional<String> logJsonPaths,
    AwsSettings aws) {}
