/**
 * The warehouse's life on AWS: prepare, status, pause, resume, delete. {@link
 * com.sparkify.warehouse.cluster.Prepare} and {@link com.sparkify.warehouse.cluster.Delete} are the
 * two stories; the parts of a warehouse (role, bucket, security group, cluster) know the details.
 */
package com.sparkify.warehouse.cluster;
