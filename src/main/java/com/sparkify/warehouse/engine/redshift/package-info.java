/** Amazon Redshift: a warehouse on a cluster or a workgroup, which copies its data out of S3. */
package com.sparkify.warehouse.engine.redshift;
