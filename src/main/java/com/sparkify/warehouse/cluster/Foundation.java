package com.sparkify.warehouse.cluster;

import java.util.Optional;

/**
 * What has to be there before a warehouse is created.
 *
 * @param work where it may write
 * @param group the security group that lets clients in, if any from outside may come
 */
record Foundation(
    WorkPrefix work, String roleArn, Optional<String> group, Optional<Expiry> expiry) {}
