/** An S3 server in the JVM, with faults on command. */
package com.sparkify.warehouse.standin.s3;
